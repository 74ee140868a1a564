package bd.haat.order.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All refunds. */
interface Refunds {
    /** With the order locked. */
    void add(Refund refund, String key);

    Optional<Refund> find(UUID id);

    /** Whether it is a refund of this order, which is this person's. */
    boolean isOf(UUID id, UUID orderId, UUID customerId);

    Optional<Refund> byKey(UUID orderId, String key);

    List<Refund> of(UUID orderId);

    /** From PENDING to SENT. */
    void sent(UUID id);

    /** From SENT back to PENDING: the gateway says that it never heard of it. */
    void unsent(UUID id);

    /** From SENT or TO_PAY to DONE; false if it is already. */
    boolean done(UUID id, String reference);

    void failed(UUID id, String code);

    /** Where cash shall go; to TO_PAY. With the order locked; false if nobody needs to know. */
    boolean address(UUID id, String destination);

    /** What the gateway calls the refunds of a payment that are done. */
    Set<String> references(UUID paymentId);

    /** How a refund was paid by hand; empty while it is not done. */
    Optional<String> reference(UUID id);

    /** Where a list goes on. */
    record Key(Instant dueAt, UUID id) {}

    /** The soonest due first, after the key; without a status, what is not done. */
    List<Refund> list(Refund.Status status, Key after, int limit);
}
