package bd.haat.order.fulfilment;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A seller has taken a step with a shipment: {@code shipment.accepted.v1}, {@code shipment.handed-over.v1},
 * {@code shipment.delivered.v1}; or it ended undelivered while others go on, {@code shipment.cancelled.v1}. Contracts: {@code contracts/shipment.<status>.v1.schema.json}.
 */
public record ShipmentMoved(
        UUID orderId,
        String number,
        UUID customerId,
        UUID shipmentId,
        UUID sellerId,
        String status,
        Instant occurredAt,
        List<Line> lines)
        implements Event {
    public record Name(String bn, String en) {}

    public record Line(UUID lineId, UUID variantId, UUID productId, int quantity, Name name) {}

    public static ShipmentMoved of(Order order, Shipment shipment, ShipmentStatus to, Instant now) {
        return new ShipmentMoved(
                order.id(),
                order.number(),
                order.customerId(),
                shipment.id(),
                shipment.sellerId(),
                to.name(),
                now,
                order.linesOf(shipment.sellerId()).stream()
                        .map(line -> new Line(
                                line.id(),
                                line.variantId(),
                                line.productId(),
                                line.quantity(),
                                new Name(line.name().bn(), line.name().en())))
                        .toList());
    }

    @Override
    public String type() {
        return "shipment." + status.toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }

    /** The order: the catalogue must hear of a hand-over in the order's own sequence. */
    @Override
    public String subject() {
        return orderId.toString();
    }
}
