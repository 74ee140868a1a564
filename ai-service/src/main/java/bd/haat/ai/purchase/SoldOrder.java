package bd.haat.ai.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What this service reads of {@code order.confirmed.v1} and {@code order.imported.v1}.
 *
 * @param placedAt null where only {@code occurredAt} is told
 * @param finalStatus of an order of the past; null for one that was confirmed just now
 */
record SoldOrder(Instant placedAt, Instant occurredAt, String upazilaCode, String finalStatus, List<Line> lines) {
    private static final Set<String> NOT_SOLD = Set.of("CANCELLED", "REJECTED", "EXPIRED");

    record Line(UUID productId) {}

    boolean sold() {
        return finalStatus == null || !NOT_SOLD.contains(finalStatus);
    }

    Purchase purchase() {
        return Purchase.of(
                lines.stream().map(Line::productId).toList(), placedAt != null ? placedAt : occurredAt, upazilaCode);
    }
}
