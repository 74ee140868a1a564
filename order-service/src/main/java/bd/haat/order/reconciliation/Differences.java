package bd.haat.order.reconciliation;

import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All differences that were found. One of a kind is open for a payment at a time. */
interface Differences {
    /** What differs now; what differed before and does so no more is settled. */
    void noted(Payment payment, List<Difference> now);

    /** Payments with open differences, the longest open first. */
    List<UUID> disputed(PaymentMethod method, int limit);

    /** How many are open. */
    Map<PaymentMethod, Long> open();

    /** What filters a list; nulls do not. */
    record Filter(PaymentMethod method, Boolean open) {}

    /** The newest first, after the given id; null for the beginning. */
    List<Found> list(Filter filter, UUID after, int limit);

    /**
     * A difference as it was written down.
     *
     * @param settledAt null while it is open
     */
    record Found(
            UUID id,
            UUID paymentId,
            UUID orderId,
            String orderNumber,
            PaymentMethod method,
            Difference difference,
            Instant foundAt,
            Instant seenAt,
            Instant settledAt) {}
}
