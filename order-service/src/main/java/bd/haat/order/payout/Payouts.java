package bd.haat.order.payout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All payouts. Changes are made with the batch locked. */
interface Payouts {
    /** @param items what it consists of, in paisa by order */
    void add(Payout payout, Map<UUID, Long> items);

    Optional<Payout> find(UUID payoutId);

    /** Without what was withdrawn. */
    Map<UUID, Long> items(UUID payoutId);

    /** By payout, the orders that somebody holds by now. */
    Map<UUID, List<UUID>> held(UUID batchId);

    /** Takes orders out of a payout, whose amount falls or rises by that, not below nothing. */
    void withdraw(UUID payoutId, Collection<UUID> orderIds);

    void paid(UUID payoutId, String reference);

    void failed(UUID payoutId, String reason);

    /** In the order of their ids. */
    List<Payout> ofBatch(UUID batchId, UUID after, int limit);

    /** Of a person's shops, the newest first. */
    List<Payout> ofOwner(UUID ownerId, UUID after, int limit);
}
