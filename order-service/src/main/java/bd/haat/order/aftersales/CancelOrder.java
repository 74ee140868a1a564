package bd.haat.order.aftersales;

import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.orders.Status;
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
    private final Progress progress;
    private final TransactionOperations transaction;

    CancelOrder(Orders orders, Shipments shipments, Progress progress, TransactionOperations transaction) {
        this.orders = orders;
        this.shipments = shipments;
        this.progress = progress;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Cancellation {
        /** Now, or by an earlier call. */
        record Cancelled() implements Cancellation {}

        record Unknown() implements Cancellation {}

        record TooLate(Status status) implements Cancellation {}
    }

    Cancellation cancel(UUID orderId, UUID customerId, String reason) {
        return transaction.execute(_ -> orders.lock(orderId)
                .filter(order -> order.customerId().equals(customerId))
                .map(order -> cancel(order, Occurrence.of(Trigger.CANCEL_ASKED, Actor.shopper(customerId), reason)))
                .orElseGet(Cancellation.Unknown::new));
    }

    private Cancellation cancel(Order order, Occurrence asked) {
        if (order.state() == State.CANCELLED) return new Cancellation.Cancelled();
        boolean allGone = order.state() == State.FULFILLING
                && shipments.of(order.id()).stream()
                        .noneMatch(shipment -> shipment.status().isOpen());
        if (allGone || progress.apply(order.id(), asked).isEmpty())
            return new Cancellation.TooLate(order.state().status());
        return new Cancellation.Cancelled();
    }
}
