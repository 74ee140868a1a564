package bd.haat.order.fulfilment;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A shipment has come to a status that others want to know of: {@code shipment.accepted.v1}, {@code shipment.handed-over.v1},
 * {@code shipment.delivery-failed.v1} …; {@code shipment.cancelled.v1} where it ended undelivered while others go on. Contracts:
 * {@code contracts/shipment.<status>.v1.schema.json}.
 *
 * @param placeId the shop's place that the goods leave from, where somebody named one
 * @param courier who has it, with the courier's number and page; all three null for one that the shop delivers itself
 */
record ShipmentMoved(
        UUID orderId,
        String number,
        UUID customerId,
        UUID shipmentId,
        UUID sellerId,
        String status,
        Instant occurredAt,
        List<Line> lines,
        UUID placeId,
        String courier,
        String trackingCode,
        String trackingUrl)
        implements Event {
    record Name(String bn, String en) {}

    record Line(UUID lineId, UUID variantId, UUID productId, int quantity, Name name) {}

    static ShipmentMoved of(Order order, Shipment shipment, ShipmentStatus to, Instant now) {
        return of(order, shipment, to.name(), now);
    }

    static ShipmentMoved attempted(Order order, Shipment shipment, Instant now) {
        return of(order, shipment, "DELIVERY_FAILED", now);
    }

    private static ShipmentMoved of(Order order, Shipment shipment, String status, Instant now) {
        var tracking = shipment.tracking();
        return new ShipmentMoved(
                order.id(),
                order.number(),
                order.customerId(),
                shipment.id(),
                shipment.sellerId(),
                status,
                now,
                order.linesOf(shipment.sellerId()).stream()
                        .map(line -> new Line(
                                line.id(),
                                line.variantId(),
                                line.productId(),
                                line.quantity(),
                                new Name(line.name().bn(), line.name().en())))
                        .toList(),
                shipment.placeId(),
                tracking == null ? null : tracking.courier(),
                tracking == null ? null : tracking.code(),
                tracking == null ? null : tracking.url());
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
