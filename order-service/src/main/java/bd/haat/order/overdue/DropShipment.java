package bd.haat.order.overdue;

import bd.haat.common.messaging.Events;
import bd.haat.order.deadline.DeadlineNotices;
import bd.haat.order.fulfilment.DeliveryProof;
import bd.haat.order.fulfilment.Duty;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentMoved;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.time.Clock;
import java.util.List;
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
    private final Progress progress;
    private final Ledger ledger;
    private final DeliveryProof proof;
    private final DeadlineNotices notices;
    private final Events events;
    private final OrderChanges changes;
    private final TransactionOperations transaction;
    private final Clock clock;

    DropShipment(
            Orders orders,
            Shipments shipments,
            Progress progress,
            Ledger ledger,
            DeliveryProof proof,
            DeadlineNotices notices,
            Events events,
            OrderChanges changes,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.progress = progress;
        this.ledger = ledger;
        this.proof = proof;
        this.notices = notices;
        this.events = events;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false if somebody was faster */
    boolean overdue(UUID orderId, UUID shipmentId) {
        return Boolean.TRUE.equals(transaction.execute(_ -> orders.lock(orderId)
                .flatMap(order ->
                        shipments.missed(shipmentId, clock.instant()).map(duty -> end(order, shipmentId, duty)))
                .isPresent()));
    }

    private Order end(Order order, UUID shipmentId, Duty duty) {
        notices.passed(duty.kind(), shipmentId);
        if (duty == Duty.DELIVERY && order.paymentMethod().onDelivery()) {
            shipments.leaveToPeople(shipmentId);
            return noted(order, "DELIVERY_LEFT_TO_PEOPLE", duty);
        }
        var all = shipments.of(order.id());
        var ended = all.stream()
                .filter(one -> one.id().equals(shipmentId))
                .findFirst()
                .orElseThrow();
        shipments.cancel(shipmentId);
        if (!order.paymentMethod().onDelivery())
            ledger.released(order.id(), shipmentId, ended.sellerId(), ended.dueMinor());
        var others = all.stream()
                .filter(one -> !one.id().equals(shipmentId) && one.status() != ShipmentStatus.CANCELLED)
                .toList();
        return dropped(order, ended, others, duty);
    }

    private Order dropped(Order order, Shipment ended, List<Shipment> others, Duty duty) {
        var trigger = others.isEmpty() ? Trigger.NOTHING_LEFT : Trigger.SHIPMENT_DROPPED;
        if (!others.isEmpty())
            events.publish(ShipmentMoved.of(order, ended, ShipmentStatus.CANCELLED, clock.instant()));
        var moved = progress.apply(order.id(), Occurrence.of(trigger, Actor.SYSTEM, duty.missed()))
                .orElseGet(() -> noted(order, trigger.name(), duty));
        if (others.isEmpty() || !others.stream().allMatch(one -> one.status() == ShipmentStatus.DELIVERED))
            return moved;
        proof.lastWasBefore(moved);
        return progress.apply(order.id(), Occurrence.of(Trigger.ALL_DELIVERED)).orElse(moved);
    }

    private Order noted(Order order, String what, Duty duty) {
        changes.changed(order.id());
        return orders.note(order, new Entry(what, Actor.SYSTEM, duty.missed()));
    }
}
