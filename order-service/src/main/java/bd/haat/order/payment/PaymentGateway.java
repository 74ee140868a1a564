package bd.haat.order.payment;

import bd.haat.order.orders.PaymentMethod;

/** Somebody who takes money from shoppers for us. Calls go over the network: never inside a transaction. */
public interface PaymentGateway {
    PaymentMethod method();

    /**
     * @param reference the gateway's name for it
     * @param payUrl where the shopper pays
     */
    record Session(String reference, String payUrl) {}

    /**
     * Opens a session. Asking twice opens two, of which the shopper sees one.
     *
     * @throws GatewayException if there is none now
     */
    Session open(Payment payment);

    /** Takes the money the shopper agreed to. Never called again before {@link #ask} has told how an earlier call ended. */
    GatewayAnswer execute(Payment payment);

    /** How a session stands; changes nothing. */
    GatewayAnswer ask(Payment payment);

    /** Sends captured money back. Not called again before {@link #askRefunds} has told how an earlier call ended. */
    RefundAnswer refund(Payment payment, Back back);

    /** What went back so far; empty if the gateway does not say. */
    java.util.Optional<java.util.List<Returned>> askRefunds(Payment payment);

    /**
     * @param sku what it is for, in the gateway's terms
     */
    record Back(long amountMinor, String sku, String reason) {}

    record Returned(String reference, long amountMinor) {}

    /** Outcome of {@link #refund}. */
    sealed interface RefundAnswer {
        record Done(String reference) implements RefundAnswer {}

        /** The gateway will not, however often it is asked. */
        record Refused(String code) implements RefundAnswer {}

        /** Perhaps it did. */
        record Unknown(String why) implements RefundAnswer {}
    }
}
