package bd.haat.order.aftersales;

import bd.haat.order.cash.CashDue;
import bd.haat.order.fulfilment.DeliveryProof;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Calls off an order, or what is left of it. */
@Service
class CancelOrder {
    private final Orders orders;
    private final Shipments shipments;
    private final CashDue cashDue;
    private final DeliveryProof proof;
    private final Progress progress;
    private final TransactionOperations transaction;

    CancelOrder(
            Orders orders,
            Shipments shipments,
            CashDue cashDue,
            DeliveryProof proof,
            Progress progress,
            TransactionOperations transaction) {
        this.orders = orders;
        this.shipments = shipments;
        this.cashDue = cashDue;
        this.proof = proof;
        this.progress = progress;
        this.transaction = transaction;
    }

    Cancellation cancel(UUID orderId, UUID customerId, String reason) {
        return transaction.execute(_ -> orders.lock(orderId)
                .filter(order -> order.customerId().equals(customerId))
                .map(order -> cancel(order, reason))
                .orElseGet(Cancellation.Unknown::new));
    }

    /** @param order locked */
    Cancellation cancel(Order order, String reason) {
        if (order.state() == State.CANCELLED) return new Cancellation.Cancelled();
        var all = shipments.of(order.id());
        boolean allGone = order.state() == State.FULFILLING
                && all.stream().noneMatch(shipment -> shipment.status().isOpen());
        var asked = Occurrence.of(Trigger.CANCEL_ASKED, Actor.shopper(order.customerId()), reason);
        if (allGone || progress.apply(order.id(), asked).isEmpty())
            return new Cancellation.TooLate(order.state().status());
        long notCollected = all.stream()
                .filter(shipment -> shipment.status().isOpen())
                .mapToLong(Shipment::dueMinor)
                .sum();
        cashDue.less(order.id(), notCollected);
        if (all.stream().noneMatch(shipment -> shipment.status().mayBeDelivered())) proof.lastWasBefore(order);
        return new Cancellation.Cancelled();
    }
}
