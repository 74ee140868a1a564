package bd.haat.order.payment;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All payments. Changes are made with the order locked. */
public interface Payments {
    /** A new attempt; its number is one more than the last. */
    Payment add(Order order, PaymentMethod method, PaymentStatus status, String key);

    Optional<Payment> find(UUID id);

    Optional<Payment> byReference(PaymentMethod method, String reference);

    Optional<Payment> byKey(UUID orderId, String key);

    /** All attempts of an order, the first first. */
    List<Payment> of(UUID orderId);

    /** From OPENING to OPEN. */
    void opened(UUID id, PaymentGateway.Session session, Instant expiresAt);

    /** Notes why there is no session yet. */
    void notOpened(UUID id, String code);

    /**
     * To EXECUTING, unless somebody was faster, or the money is taken already, or an attempt of the same order is being executed; another
     * attempt that is open is dropped. To be checked at the given time if nobody says how it ended.
     */
    boolean claim(Payment payment, Instant checkAt);

    void checkAgain(UUID id, Instant at);

    /** To CAPTURED, unless it is already. */
    boolean captured(UUID id, String transactionId, long amountMinor);

    /** Ends an attempt that took no money; false if it has ended otherwise. */
    boolean ended(UUID id, PaymentStatus status, String code);

    /** Ends what the shopper could still have paid on. */
    void close(UUID orderId);

    /** Adds cash that was collected; CAPTURED with the last of it. */
    void collected(UUID orderId, long amountMinor, boolean last);

    /** Adds what went back; REFUNDED when that is all. */
    void refunded(UUID id, long amountMinor);

    /** Whose outcome is to be asked for now. */
    List<Payment> toCheck(Instant now, int limit);
}
