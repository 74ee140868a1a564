package bd.haat.order.paying;

import bd.haat.order.orders.State;
import java.util.Optional;
import java.util.UUID;

/** What of an order is read without locking it. */
interface PayableOrders {
    boolean belongs(UUID orderId, UUID customerId);

    /** What the page after paying tells; no name, no amount. */
    record Result(String number, State state, String paymentStatus) {}

    Optional<Result> result(UUID orderId);
}
