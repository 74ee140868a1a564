package bd.haat.order.saga;

import bd.haat.order.orders.Order;
import java.util.Optional;
import java.util.UUID;

/** Takes orders through the saga. */
public interface Progress {
    /**
     * Applies what happened, with all its effects, in the current transaction or one of its own.
     *
     * @return the order after its move; empty if this changes nothing where the order stands, or there is no such order
     */
    Optional<Order> apply(UUID orderId, Occurrence what);
}
