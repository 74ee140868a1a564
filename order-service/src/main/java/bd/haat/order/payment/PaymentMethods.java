package bd.haat.order.payment;

import bd.haat.order.orders.PaymentMethod;

/** Which ways to pay ahead there are at present. */
public interface PaymentMethods {
    /** Whether there is such a gateway, and it takes such a sum in paisa. */
    boolean offers(PaymentMethod method, long totalMinor);

    /** @throws IllegalArgumentException for a method that is not offered */
    PaymentGateway gateway(PaymentMethod method);
}
