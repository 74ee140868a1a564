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

    /** By its {@link Payment#invoice()}. */
    Optional<Payment> byInvoice(PaymentMethod method, String invoice);

    Optional<Payment> byKey(UUID orderId, String key);

    /** All attempts of an order, the first first. */
    List<Payment> of(UUID orderId);

    /** From OPENING to OPEN; asked about at the given time, or never for null. */
    void opened(UUID id, PaymentGateway.Session session, Instant expiresAt, Instant checkAt);

    /** Notes why there is no session yet. */
    void notOpened(UUID id, String code);

    /**
     * To EXECUTING, unless somebody was faster, or the money is taken already, or an attempt of the same order is being executed; another
     * attempt that is open is dropped. To be checked at the given time if nobody says how it ended.
     */
    boolean claim(Payment payment, Instant checkAt);

    /** To be asked about again, or no more for null; nothing if it is settled. */
    void checkAgain(UUID id, Instant at);

    /** From EXECUTING back to OPEN: no money was taken yet, but it may be. */
    void reopened(UUID id, Instant checkAt);

    /** To CAPTURED, unless it is already. */
    boolean captured(UUID id, String transactionId, long amountMinor);

    /** Ends an attempt that took no money; false if it has ended otherwise. */
    boolean ended(UUID id, PaymentStatus status, String code);

    /** Ends an attempt as far as the shopper is concerned; where its session can still be paid, it stays asked about. */
    boolean left(UUID id, PaymentStatus status, String code);

    /** Ends what the shopper could still have paid on; where a session can still be paid, it stays asked about. */
    void close(UUID orderId);

    /** Adds cash that was collected; CAPTURED with the last of it. */
    void collected(UUID orderId, long amountMinor, boolean last);

    /** Less cash is to be collected than was agreed. */
    void lessDue(UUID orderId, long amountMinor);

    /** Adds what went back; REFUNDED when that is all. */
    void refunded(UUID id, long amountMinor);

    /**
     * Attempts that a gateway knows of, in the order they were made in.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Payment> sessions(PaymentMethod method, Instant from, Instant to, Payment after, int limit);

    /** Whose outcome is to be asked for now. */
    List<Payment> toCheck(Instant now, int limit);
}
