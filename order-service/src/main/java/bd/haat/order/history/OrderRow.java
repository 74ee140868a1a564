package bd.haat.order.history;

import bd.haat.order.fulfilment.Tracking;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.Rejection;
import bd.haat.order.orders.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order with all that belongs to it, as one statement reads it. Amounts in paisa.
 *
 * @param lines with those that were called off
 */
record OrderRow(
        Order order,
        List<OrderLine> lines,
        Rejection rejection,
        Payment payment,
        List<Shipment> shipments,
        List<Moment> timeline,
        Aftermath aftermath) {
    /** The latest attempt to pay. */
    record Payment(
            UUID id,
            String method,
            String status,
            long amountMinor,
            long refundedMinor,
            String redirectUrl,
            String failureCode,
            Instant expiresAt) {}

    record Shipment(
            UUID id,
            UUID sellerId,
            String status,
            int minDays,
            int maxDays,
            Tracking tracking,
            String deliveryCode,
            Instant deliveredAt) {}

    record Moment(Instant at, String what, State state, String by, String reason) {}
}
