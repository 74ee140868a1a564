package bd.haat.order.saga;

import bd.haat.order.orders.Order;

/** A bean that does one {@link Effect}; it runs in the transaction of the move, with the order locked. */
public interface Reaction {
    Effect to();

    /** @param order after the move */
    void react(Order order, Occurrence what);
}
