package bd.haat.order.overdue;

import bd.haat.order.deadline.DeadlineNotices;
import bd.haat.order.fulfilment.Duty;
import bd.haat.order.fulfilment.Journey;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.OrderChanges;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends a shipment that nobody accepted in time, or handed over or delivered long after the time. What was paid for it goes back. Goods on
 * their way that are paid at the door are left to people: there is no money to give back, and they may still arrive.
 */
@Service
class DropShipment {
    private final Orders orders;
    private final Shipments shipments;
    private final Journey journey;
    private final DeadlineNotices notices;
    private final OrderChanges changes;
    private final TransactionOperations transaction;
    private final Clock clock;

    DropShipment(
            Orders orders,
            Shipments shipments,
            Journey journey,
            DeadlineNotices notices,
            OrderChanges changes,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.journey = journey;
        this.notices = notices;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false if somebody was faster */
    boolean overdue(UUID orderId, UUID shipmentId) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var order = orders.lock(orderId);
            var missed = order.flatMap(_ -> shipments.missed(shipmentId, clock.instant()));
            missed.ifPresent(duty -> end(order.get(), shipmentId, duty));
            return missed.isPresent();
        }));
    }

    private void end(Order order, UUID shipmentId, Duty duty) {
        notices.passed(duty.kind(), shipmentId);
        if (duty == Duty.DELIVERY && order.paymentMethod().onDelivery()) {
            shipments.leaveToPeople(shipmentId);
            changes.changed(order.id());
            orders.note(order, new Entry("DELIVERY_LEFT_TO_PEOPLE", Actor.SYSTEM, duty.missed()));
        } else journey.drop(order, shipmentId, duty.missed());
    }
}
