package bd.haat.order.imports;

import bd.haat.order.orders.Order;
import java.time.Instant;

/** Writes that an order was paid and delivered long ago. */
@FunctionalInterface
interface PastDeliveries {
    void add(Order order, Instant deliveredAt);
}
