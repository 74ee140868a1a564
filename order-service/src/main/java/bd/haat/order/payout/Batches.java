package bd.haat.order.payout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All batches. */
interface Batches {
    /** Until the transaction ends, no other replica makes a batch. */
    void oneMaker();

    void add(UUID batchId);

    Optional<Batch> find(UUID batchId);

    /** Locked until the transaction ends. Whoever changes a batch or one of its payouts takes this lock first. */
    Optional<Batch> lock(UUID batchId);

    /** The newest first; of one status if it is given. */
    List<Batch> list(PayoutStatus status, UUID after, int limit);

    /** Moves a locked batch and those of its payouts that have not ended. */
    void move(UUID batchId, PayoutStatus to, UUID adminId);

    /** Ends a locked batch if all of its payouts have ended. */
    void close(UUID batchId);
}
