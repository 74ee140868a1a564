package bd.haat.order.payment;

import bd.haat.order.orders.Order;

/** Hears that captured money does not stand for goods; sees to it that it goes back. */
public interface MoneyOwed {
    /** Called with the order locked, in the transaction that booked the money. */
    void owed(Order order, String reason);

    /** Likewise, where it is known which payment should not have been taken: that one goes back before any other. */
    void owed(Order order, Payment from, String reason);
}
