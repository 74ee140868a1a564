package bd.haat.order.aftersales;

import bd.haat.order.orders.Order;
import java.util.UUID;

/** While a return or a complaint is open, the shop's money of the order stays where it is: nothing is paid out, and the order is not completed. */
public interface Disputes {
    /** With the order locked, after all else that is written about it. The same reason twice is one. */
    void open(Order order, UUID sellerId, String reason);

    /** Likewise. With the last one the order is completed at the end of its return window, or at once if that is over. */
    void close(Order order, UUID sellerId, String reason);
}
