package bd.haat.order.aftersales;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Pieces of one shipment were called off before its hand-over. Contract: {@code contracts/order.lines-cancelled.v1.schema.json}.
 *
 * @param sellerOwnerId the shop's person; null while unknown
 * @param cancelledMinor what they came to, with the delivery charge if nothing of the shipment is left
 * @param totalMinor what the order comes to now
 */
record LinesCancelled(
        UUID orderId,
        String number,
        UUID customerId,
        UUID cancellationId,
        UUID shipmentId,
        UUID sellerId,
        UUID sellerOwnerId,
        boolean shipmentCancelled,
        String reason,
        List<Line> lines,
        long cancelledMinor,
        long totalMinor,
        String currency,
        Instant occurredAt)
        implements Event {
    record Name(String bn, String en) {}

    record Line(UUID lineId, UUID variantId, UUID productId, int quantity, Name name) {}

    static LinesCancelled of(
            Order order,
            UUID id,
            UUID shipmentId,
            Reduction.Cut cut,
            long totalMinor,
            UUID sellerOwnerId,
            String reason,
            Instant now) {
        return new LinesCancelled(
                order.id(),
                order.number(),
                order.customerId(),
                id,
                shipmentId,
                cut.sellerId(),
                sellerOwnerId,
                cut.whole(),
                reason,
                order.lines().stream()
                        .filter(line -> cut.pieces().containsKey(line.id()))
                        .map(line -> new Line(
                                line.id(),
                                line.variantId(),
                                line.productId(),
                                cut.pieces().get(line.id()),
                                new Name(line.name().bn(), line.name().en())))
                        .toList(),
                cut.totalMinor(),
                totalMinor,
                "BDT",
                now);
    }

    @Override
    public String type() {
        return "order.lines-cancelled.v1";
    }

    /** The order: the catalogue must hear of it in the order's own sequence. */
    @Override
    public String subject() {
        return orderId.toString();
    }
}
