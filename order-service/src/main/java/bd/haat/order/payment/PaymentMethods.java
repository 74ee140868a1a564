package bd.haat.order.payment;

import bd.haat.order.orders.PaymentMethod;

/** Which ways to pay ahead there are at present. */
public interface PaymentMethods {
    boolean offers(PaymentMethod method);

    /** @throws IllegalArgumentException for a method that is not offered */
    PaymentGateway gateway(PaymentMethod method);
}
