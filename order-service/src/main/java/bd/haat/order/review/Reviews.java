package bd.haat.order.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The queue of orders in review. */
interface Reviews {
    /** Without a decision in time the order expires. */
    record Waiting(UUID orderId, String number, UUID customerId, long totalMinor, Instant placedAt, Instant decideBy) {}

    /** The oldest first, after the given id; null for the beginning. */
    List<Waiting> waiting(UUID after, int limit);

    /** Whether there is such an order, in review or not. */
    boolean isOrder(UUID id);
}
