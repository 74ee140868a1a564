package bd.haat.analytics.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service reads of order-service's order events; {@code placedAt} and {@code finalStatus} are of imported orders alone. */
record OrderSnapshot(
        UUID orderId,
        UUID customerId,
        String status,
        String finalStatus,
        long totalMinor,
        String paymentMethod,
        String upazilaCode,
        Instant occurredAt,
        Instant placedAt,
        List<Line> lines) {
    record Line(UUID lineId, UUID variantId, UUID productId, UUID sellerId, int quantity, long unitPriceMinor) {}

    /** When it counts as sold. */
    Instant soldAt() {
        return placedAt != null ? placedAt : occurredAt;
    }

    String state() {
        return finalStatus != null ? finalStatus : status;
    }
}
