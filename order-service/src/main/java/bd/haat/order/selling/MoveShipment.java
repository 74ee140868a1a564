package bd.haat.order.selling;

import bd.haat.order.fulfilment.Journey;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
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
    private final Journey journey;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    MoveShipment(
            Orders orders,
            Shipments shipments,
            Journey journey,
            Rules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.journey = journey;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    Movement move(UUID ownerId, UUID shipmentId, Step step) {
        return transaction.execute(_ -> shipments
                .orderOf(shipmentId, ownerId)
                .flatMap(orders::lock)
                .map(order -> move(order, shipmentId, step, Actor.seller(ownerId)))
                .orElseGet(Movement.Unknown::new));
    }

    private Movement move(Order order, UUID shipmentId, Step step, Actor seller) {
        var to = step.to();
        var shipment = shipments.of(order.id()).stream()
                .filter(one -> one.id().equals(shipmentId))
                .findFirst()
                .orElseThrow();
        if (shipment.status() == to) return new Movement.Moved(shipmentId);
        if (to == ShipmentStatus.RETURNED && shipment.status() != ShipmentStatus.RETURNING)
            return new Movement.NotReady(shipment.status()); // nobody takes back what was not refused
        if (to == ShipmentStatus.DELIVERED && shipment.status().mayBeDelivered() && !proves(shipment, step.code()))
            return refused(shipment);
        if (step.placeId() != null && to.mayFollow(shipment.status())) shipments.leavesFrom(shipmentId, step.placeId());
        return journey.reach(order, shipmentId, to, seller, null)
                ? new Movement.Moved(shipmentId)
                : new Movement.NotReady(shipment.status());
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
