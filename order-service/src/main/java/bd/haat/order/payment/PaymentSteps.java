package bd.haat.order.payment;

import java.time.Instant;
import java.util.UUID;

/** How a payment goes on, from its session at a gateway to its refunds. Steps are taken with the order locked. */
public interface PaymentSteps {
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

    /** Adds what went back; REFUNDED when that is all. */
    void refunded(UUID id, long amountMinor);
}
