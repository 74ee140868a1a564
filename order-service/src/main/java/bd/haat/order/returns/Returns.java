package bd.haat.order.returns;

import bd.haat.order.orders.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All returns. Changes are made with the order locked. */
public interface Returns {
    void add(Return wanted, String words);

    Optional<Return> find(UUID id);

    /** All of an order, the first first. */
    List<Return> of(UUID orderId);

    /**
     * Writes down where a return stands now.
     *
     * @param answer the seller's words; null leaves what is there, as with the shopper's tracking
     */
    void move(Return moved, String answer, String tracking);

    /** Whose time is over, the longest overdue first. */
    List<UUID> overdue(Instant now, int limit);

    /** Whether the person is a party of the return in this role. */
    boolean concerns(UUID id, Actor person);

    /** One seller's shipment of an order and when it came; empty while it has not. */
    Optional<Delivered> delivered(UUID orderId, UUID sellerId);

    record Delivered(UUID shipmentId, Instant at) {}
}
