package bd.haat.order.payment;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import java.util.List;
import java.util.Optional;

/** Somebody who takes money from shoppers for us. Calls go over the network: never inside a transaction. */
public interface PaymentGateway {
    /** Stands for a sum that could not be read; no real one equals it. */
    long NO_AMOUNT = -1;

    PaymentMethod method();

    /** Whether it takes such a sum at all, in paisa. */
    default boolean takes(long amountMinor) {
        return amountMinor > 0;
    }

    /**
     * Whether the money is taken as soon as the shopper agrees on the gateway's page. Such a session may be paid at any time, whatever has
     * become of the order, so it is asked about until nobody can pay it any more; its {@link #execute} only asks.
     */
    default boolean takesAtOnce() {
        return false;
    }

    /**
     * @param reference the gateway's name for it, or ours where its notices carry that
     * @param payUrl where the shopper pays
     */
    record Session(String reference, String payUrl) {}

    /**
     * Opens a session. Asking twice opens two, of which the shopper sees one.
     *
     * @throws GatewayException if there is none now
     */
    Session open(Payment payment, Order order);

    /** Takes the money the shopper agreed to. Never called again before {@link #ask} has told how an earlier call ended. */
    GatewayAnswer execute(Payment payment);

    /** How a session stands; moves no money. */
    GatewayAnswer ask(Payment payment);

    /**
     * Whether a refund that is sent again under its own number goes back only once. After a lost answer it is then sent again; otherwise
     * {@link #askRefunds} tells.
     */
    default boolean refundsOncePerNumber() {
        return false;
    }

    /** Sends captured money back. */
    RefundAnswer refund(Payment payment, Back back);

    /** What went back so far; empty if the gateway does not say. */
    Optional<List<Returned>> askRefunds(Payment payment);

    /**
     * @param number the refund's own, the same however often it is sent; at most 25 letters and digits
     * @param sku what it is for, in the gateway's terms
     */
    record Back(String number, long amountMinor, String sku, String reason) {}

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
