package bd.haat.order.review;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.Rejection;
import bd.haat.order.orders.Status;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Ends the review of an order. Two admins at once: the first one's word counts. */
@Service
class CloseReview {
    private final Orders orders;
    private final Progress progress;
    private final TransactionOperations transaction;

    CloseReview(Orders orders, Progress progress, TransactionOperations transaction) {
        this.orders = orders;
        this.progress = progress;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Closure {
        record Closed(Order order) implements Closure {}

        record Unknown() implements Closure {}

        /** Not in review, or no longer. */
        record NotWaiting(Status status) implements Closure {}
    }

    Closure close(UUID orderId, UUID adminId, boolean approved, String reason) {
        return transaction.execute(_ -> orders.lock(orderId)
                .map(order -> progress.apply(orderId, verdict(approved, Actor.admin(adminId), reason))
                        .<Closure>map(Closure.Closed::new)
                        .orElseGet(() -> new Closure.NotWaiting(order.state().status())))
                .orElseGet(Closure.Unknown::new));
    }

    private static Occurrence verdict(boolean approved, Actor by, String reason) {
        if (approved) return Occurrence.of(Trigger.REVIEW_APPROVED, by, reason);
        var rejection = new Rejection("NOT_ACCEPTED", List.of());
        return new Occurrence(Trigger.REVIEW_REJECTED, by, reason, rejection, null, null);
    }
}
