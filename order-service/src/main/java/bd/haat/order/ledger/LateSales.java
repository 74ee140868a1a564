package bd.haat.order.ledger;

import bd.haat.order.orders.Order;
import java.util.UUID;

/** Goods that were on their way when the rest of their order was called off, and were sold all the same. */
@FunctionalInterface
public interface LateSales {
    /** A seller's goods have reached the shopper. If the order has ended before, the seller is settled with when the return window is over. */
    void delivered(Order order, UUID sellerId);
}
