package bd.haat.order.checkout;

import bd.haat.common.money.Money;
import bd.haat.order.orders.PaymentMethod;

/**
 * @param key the caller's idempotency key, which also stands beside the order
 * @param expectedTotal what the buyer was shown; null if it does not matter
 * @param otpCode what the buyer read from an SMS; null without one
 * @param origin the network address the request came from
 */
record PlaceOrderCommand(
        String key, Basket basket, PaymentMethod paymentMethod, Money expectedTotal, String otpCode, String origin) {}
