package bd.haat.order.payment;

import bd.haat.order.orders.Order;

/** Hears that captured money does not stand for goods; sees to it that it goes back. */
@FunctionalInterface
public interface MoneyOwed {
    /** Called with the order locked, in the transaction that booked the money. */
    void owed(Order order, String reason);
}
