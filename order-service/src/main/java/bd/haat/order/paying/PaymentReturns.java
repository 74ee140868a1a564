package bd.haat.order.paying;

import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payment;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Hears what gateways' pages and notices say of payments. It is a hint each time: the gateway itself is asked, so that what comes late,
 * twice, out of order or from nobody knows whom is harmless. Counted in {@code haat.payments.hints} by method and outcome.
 */
public interface PaymentReturns {
    /** What is said, unproved. */
    enum Hint {
        SUCCESS,
        FAILURE,
        CANCEL
    }

    /** What became of a hint. */
    enum Heard {
        HEEDED,
        /** The money of this payment had been taken before. */
        REPEATED,
        /** There is no such payment. */
        UNKNOWN,
        /** Its signature is not the gateway's. */
        FORGED
    }

    /**
     * Heeds a hint.
     *
     * @param reference the session's, as the gateway gave it
     * @return the order of the payment; empty if there is no such payment
     */
    Optional<UUID> returned(PaymentMethod method, String reference, Hint hint);

    /** Heeds a notice that names a payment by its {@link Payment#invoice()}. */
    Heard noticed(PaymentMethod method, String invoice);

    /** Counts a hint that was not heeded for its signature. */
    void forged(PaymentMethod method);

    /** Takes down what a gateway itself has answered about a payment. */
    void answered(Payment payment, GatewayAnswer answer);

    /** The page that a browser goes to. */
    static URI page(UUID orderId) {
        return URI.create("/pay/result/" + orderId);
    }
}
