package bd.haat.order.returns;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.orders.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Returns as people read them. */
interface ReturnRows {
    record Line(UUID lineId, UUID variantId, LocalizedText name, int quantity) {}

    /** Amounts in paisa. */
    record Row(
            UUID id,
            UUID orderId,
            String orderNumber,
            UUID shipmentId,
            UUID sellerId,
            ReturnStatus status,
            ReturnReason reason,
            String words,
            List<Line> lines,
            List<UUID> pictures,
            long goodsMinor,
            long deliveryMinor,
            String answer,
            String tracking,
            Boolean restock,
            Instant requestedAt,
            Instant answeredAt,
            Instant sentAt,
            Instant closedAt,
            Instant deadlineAt) {}

    /** One that the person is a party of in this role; admins are of all. */
    Optional<Row> find(UUID id, Actor viewer);

    /** Likewise, the newest first, after the given id; nulls do not filter. */
    List<Row> list(Actor viewer, UUID orderId, ReturnStatus status, UUID after, int limit);
}
