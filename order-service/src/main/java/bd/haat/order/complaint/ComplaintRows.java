package bd.haat.order.complaint;

import bd.haat.order.orders.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Complaints as people read them. */
interface ComplaintRows {
    /** @param refundMinor paisa */
    record Row(
            UUID id,
            UUID orderId,
            String orderNumber,
            UUID shipmentId,
            UUID sellerId,
            Category category,
            ComplaintStatus status,
            Decision decision,
            String decisionReason,
            long refundMinor,
            int messages,
            Instant openedAt,
            Instant answerDueAt,
            Instant firstAnsweredAt,
            Instant closedAt) {}

    record Message(UUID id, Actor.Role by, String words, List<UUID> pictures, Instant at) {}

    /** What filters a list; nulls do not. */
    record Filter(UUID orderId, ComplaintStatus status) {}

    /** One that the person is a party of in this role; admins are of all. */
    Optional<Row> find(UUID id, Actor viewer);

    /** Likewise, the newest first, after the given id. */
    List<Row> list(Actor viewer, Filter filter, UUID after, int limit);

    /** Of a complaint, the first first, after the given id. */
    List<Message> messages(UUID complaintId, UUID after, int limit);
}
