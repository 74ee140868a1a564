package bd.haat.order.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sellers' accounts as the ledger has them. */
interface Statements {
    /** What a seller was owed then, in paisa; negative if the seller owed. */
    long balance(UUID sellerId, Instant before);

    /** Entries of a month, the oldest first, after the given one; null for the first. */
    List<Line> lines(UUID sellerId, Month month, Place after, int limit);

    /**
     * Where a reader of a statement stands.
     *
     * @param balanceMinor after that entry
     */
    record Place(Instant at, UUID id, long balanceMinor) {}
}
