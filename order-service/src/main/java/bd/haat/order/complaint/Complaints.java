package bd.haat.order.complaint;

import bd.haat.order.orders.Actor;
import java.util.Optional;
import java.util.UUID;

/** All complaints. Changes are made with the order locked. */
public interface Complaints {
    void add(Complaint complaint);

    Optional<Complaint> find(UUID id);

    /** One about the same thing that is not closed. */
    Optional<UUID> open(UUID orderId, UUID shipmentId);

    /** Adds to the thread; the first answer of somebody else than the shopper stops the law's clock. */
    void addMessage(UUID id, UUID messageId, Actor by, String words);

    void close(UUID id, Decision decision, String reason, long refundMinor);

    /** Whether the person is a party of the complaint in this role. */
    boolean concerns(UUID id, Actor person);
}
