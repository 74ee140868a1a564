package bd.haat.order.fulfilment;

import bd.haat.common.messaging.Events;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A seller's next step with a shipment. A step that was taken before is no mistake. */
@Service
class MoveShipment {
    private static final int TRIES = 5;

    private final Orders orders;
    private final Shipments shipments;
    private final Progress progress;
    private final HandOver handOver;
    private final DeliveryProof proof;
    private final Events events;
    private final OrderChanges changes;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    MoveShipment(
            Orders orders,
            Shipments shipments,
            Progress progress,
            HandOver handOver,
            DeliveryProof proof,
            Events events,
            OrderChanges changes,
            Rules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.progress = progress;
        this.handOver = handOver;
        this.proof = proof;
        this.events = events;
        this.changes = changes;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param code what the shopper said, for {@link ShipmentStatus#DELIVERED}; else null */
    Movement move(UUID ownerId, UUID shipmentId, ShipmentStatus to, String code) {
        return transaction.execute(_ -> shipments
                .orderOf(shipmentId, ownerId)
                .flatMap(orders::lock)
                .map(order -> move(order, shipmentId, to, code, Actor.seller(ownerId)))
                .orElseGet(Movement.Unknown::new));
    }

    private Movement move(Order order, UUID shipmentId, ShipmentStatus to, String code, Actor seller) {
        var all = shipments.of(order.id());
        var shipment = all.stream()
                .filter(one -> one.id().equals(shipmentId))
                .findFirst()
                .orElseThrow();
        if (shipment.status() == to) return new Movement.Moved(shipmentId);
        if (!to.mayFollow(shipment.status())) return new Movement.NotReady(shipment.status());
        if (to == ShipmentStatus.DELIVERED && !proves(shipment, code)) return refused(shipment);
        shipments.move(shipmentId, to);
        switch (to) {
            case ACCEPTED -> told(order, shipment, to, Trigger.SHIPMENT_ACCEPTED, seller);
            case HANDED_OVER -> {
                handOver.handedOver(order, shipment);
                told(order, shipment, to, null, seller);
            }
            case DELIVERED -> {
                boolean last = all.stream()
                        .filter(one -> !one.id().equals(shipmentId))
                        .allMatch(one ->
                                one.status() == ShipmentStatus.DELIVERED || one.status() == ShipmentStatus.CANCELLED);
                proof.delivered(order, shipment, last);
                told(order, shipment, to, last ? Trigger.ALL_DELIVERED : null, seller);
            }
            case PACKED, BOOKED, CANCELLED -> noted(order, to, seller);
        }
        return new Movement.Moved(shipmentId);
    }

    private void told(Order order, Shipment shipment, ShipmentStatus to, Trigger trigger, Actor seller) {
        events.publish(ShipmentMoved.of(order, shipment, to, clock.instant()));
        if (trigger == null
                || progress.apply(order.id(), Occurrence.of(trigger, seller, null))
                        .isEmpty()) noted(order, to, seller);
    }

    private void noted(Order order, ShipmentStatus to, Actor seller) {
        orders.note(order, new Entry("SHIPMENT_" + to, seller, null));
        changes.changed(order.id());
    }

    private boolean proves(Shipment shipment, String code) {
        return !shipment.isLocked(clock.instant())
                && MessageDigest.isEqual(
                        shipment.deliveryCode().getBytes(StandardCharsets.UTF_8),
                        code.getBytes(StandardCharsets.UTF_8));
    }

    private Movement refused(Shipment shipment) {
        var now = clock.instant();
        if (shipment.isLocked(now)) return new Movement.WrongCode(shipment.lockedUntil());
        var lockUntil =
                shipment.wrongCodes() + 1 >= TRIES ? now.plus(rules.seconds(Rule.CODE_LOCK_SECONDS, now)) : null;
        shipments.wrongCode(shipment.id(), lockUntil);
        return new Movement.WrongCode(lockUntil);
    }
}
