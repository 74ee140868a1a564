package bd.haat.order.refund;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All refunds. */
interface Refunds {
    /** With the order locked. */
    void add(Refund refund, String key);

    Optional<Refund> find(UUID id);

    Optional<Refund> byKey(UUID orderId, String key);

    List<Refund> of(UUID orderId);

    /** From PENDING to SENT. */
    void sent(UUID id);

    /** From SENT back to PENDING: the gateway says that it never heard of it. */
    void unsent(UUID id);

    /** From SENT to DONE; false if it is already. */
    boolean done(UUID id, String reference);

    void failed(UUID id, String code);

    /** What the gateway calls the refunds of a payment that are done. */
    Set<String> references(UUID paymentId);
}
