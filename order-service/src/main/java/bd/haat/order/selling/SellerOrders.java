package bd.haat.order.selling;

import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Tracking;
import bd.haat.order.orders.DeliveryAddress;
import bd.haat.order.orders.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shipments as the people of a shop read them. */
interface SellerOrders {
    /** @param dueMinor what to collect at the door if the order is paid on delivery, in paisa */
    record Row(
            UUID id,
            UUID orderId,
            String orderNumber,
            UUID sellerId,
            ShipmentStatus status,
            String paymentMethod,
            long dueMinor,
            DeliveryAddress address,
            List<OrderLine> lines,
            Tracking tracking,
            UUID placeId,
            Instant bookedAt,
            Instant handedOverAt,
            Instant deliveredAt) {}

    Optional<Row> find(UUID ownerId, UUID shipmentId);

    /** The newest first, after the given shipment; nulls do not filter. */
    List<Row> list(UUID ownerId, ShipmentStatus status, UUID after, int limit);
}
