package bd.haat.order.history;

import bd.haat.order.orders.State;
import bd.haat.order.orders.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads orders for people. */
interface OrderRows {
    /** @param customerId null for whoever's it is */
    Optional<OrderRow> find(UUID id, UUID customerId);

    Optional<State> state(UUID id);

    /** What filters a list; nulls do not. */
    record Filter(UUID customerId, Status status, Instant from, Instant to) {}

    /** The newest first, after the given id; null for the beginning. */
    List<OrderSummary> list(Filter filter, UUID after, int limit);
}
