package bd.haat.order.fulfilment;

import bd.haat.common.messaging.Events;
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
import org.springframework.stereotype.Component;

@Component
class TakeShipment implements Journey {
    private final Orders orders;
    private final Shipments shipments;
    private final Progress progress;
    private final HandOver handOver;
    private final DeliveryProof proof;
    private final List<ShipmentOutcome> outcomes;
    private final Ledger ledger;
    private final Events events;
    private final OrderChanges changes;
    private final Clock clock;

    TakeShipment(
            Orders orders,
            Shipments shipments,
            Progress progress,
            HandOver handOver,
            DeliveryProof proof,
            List<ShipmentOutcome> outcomes,
            Ledger ledger,
            Events events,
            OrderChanges changes,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.progress = progress;
        this.handOver = handOver;
        this.proof = proof;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    private record Fellows(Shipment shipment, List<Shipment> others) {
        boolean isLast() {
            return others.stream().allMatch(other -> other.status().isOver());
        }

        /** The others that have arrived or still may. */
        List<Shipment> left() {
            return others.stream()
                    .filter(other -> !other.status().isUndelivered())
                    .toList();
        }
    }

    @Override
    public boolean reach(Order order, UUID shipmentId, ShipmentStatus to, Actor by, String reason) {
        var fellows = fellows(order, shipmentId);
        var shipment = fellows.shipment;
        if (!to.mayFollow(shipment.status())) return false;
        shipments.move(shipmentId, to);
        var note = new Entry("SHIPMENT_" + to, by, reason);
        switch (to) {
            case ACCEPTED -> told(order, shipment, to, Trigger.SHIPMENT_ACCEPTED, note);
            case HANDED_OVER -> {
                handOver.handedOver(order, shipment);
                told(order, shipment, to, null, note);
            }
            case DELIVERED -> {
                proof.delivered(order, shipment, fellows.isLast());
                told(order, shipment, to, fellows.isLast() ? Trigger.ALL_DELIVERED : null, note);
            }
            case RETURNED -> {
                outcomes.forEach(outcome -> outcome.returned(order, shipment));
                told(order, shipment, to, null, note);
                endedUndelivered(order, fellows, by, reason);
            }
            case PACKED, RETURNING, BOOKED, CANCELLED -> noted(order, note);
        }
        return true;
    }

    @Override
    public void drop(Order order, UUID shipmentId, String reason) {
        var fellows = fellows(order, shipmentId);
        shipments.cancel(shipmentId);
        outcomes.forEach(outcome -> outcome.cancelled(order, fellows.shipment));
        if (!fellows.left().isEmpty())
            events.publish(ShipmentMoved.of(order, fellows.shipment, ShipmentStatus.CANCELLED, clock.instant()));
        endedUndelivered(order, fellows, Actor.SYSTEM, reason);
    }

    @Override
    public void attempted(Order order, UUID shipmentId, String reason) {
        events.publish(ShipmentMoved.attempted(order, fellows(order, shipmentId).shipment, clock.instant()));
        noted(order, new Entry("SHIPMENT_DELIVERY_FAILED", Actor.SYSTEM, reason));
    }

    private void endedUndelivered(Order order, Fellows fellows, Actor by, String reason) {
        var shipment = fellows.shipment;
        if (!order.paymentMethod().onDelivery())
            ledger.released(order.id(), shipment.id(), shipment.sellerId(), shipment.dueMinor());
        boolean nothingLeft = fellows.left().isEmpty();
        var trigger = nothingLeft ? Trigger.NOTHING_LEFT : Trigger.SHIPMENT_DROPPED;
        var moved = progress.apply(order.id(), Occurrence.of(trigger, by, reason))
                .orElseGet(() -> noted(order, new Entry(trigger.name(), by, reason)));
        if (!fellows.isLast()) return;
        proof.lastWasBefore(moved);
        if (!nothingLeft) progress.apply(order.id(), Occurrence.of(Trigger.ALL_DELIVERED));
    }

    private Fellows fellows(Order order, UUID shipmentId) {
        var all = shipments.of(order.id());
        return new Fellows(
                all.stream()
                        .filter(one -> one.id().equals(shipmentId))
                        .findFirst()
                        .orElseThrow(),
                all.stream().filter(one -> !one.id().equals(shipmentId)).toList());
    }

    private void told(Order order, Shipment shipment, ShipmentStatus to, Trigger trigger, Entry note) {
        events.publish(ShipmentMoved.of(order, shipment, to, clock.instant()));
        if (trigger == null
                || progress.apply(order.id(), Occurrence.of(trigger, note.by(), note.reason()))
                        .isEmpty()) noted(order, note);
    }

    private Order noted(Order order, Entry note) {
        changes.changed(order.id());
        return orders.note(order, note);
    }
}
