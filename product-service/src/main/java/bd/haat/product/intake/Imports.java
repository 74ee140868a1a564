package bd.haat.product.intake;

import bd.haat.product.transfer.UnreadableFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All imports of the last weeks. Leases are measured by the database's clock alone. */
public interface Imports {
    /** Notes that a file is coming in. */
    void add(Import received);

    /** Has the file worked through; false while another of the seller is, and then nothing has changed. */
    boolean queue(UUID id, long lines);

    void remove(UUID id);

    boolean anyOpen(UUID sellerId);

    Optional<Import> find(UUID id, UUID sellerId);

    /** Newest first, those before {@code id}; null for the newest. */
    List<Import> before(UUID sellerId, UUID id, int most);

    /** The one that waited longest, now held by {@code owner}. */
    Optional<Import> take(UUID owner, Duration lease);

    /**
     * Moves the bookmark and holds the lease for as long again; part of the caller's transaction.
     *
     * @throws LostLease where somebody else holds it, or the seller cancelled
     */
    void advance(UUID id, UUID owner, Duration lease, Step step);

    /** Lets go; the next may take it after a pause, without one at once. */
    void release(UUID id, UUID owner, Duration pause);

    /** The same after a failure; gives up for good after {@code most} without a step in between. */
    void failed(UUID id, UUID owner, Duration pause, int most);

    void end(UUID id, UUID owner, Instant now);

    void fail(UUID id, UUID owner, UnreadableFile why, Instant now);

    /** False where it has ended already. */
    boolean cancel(UUID id, Instant now);

    /** Some that came in before a moment, and some whose sender was lost before another. */
    List<UUID> old(Instant receivedBefore, Instant receivingBefore, int most);

    /** Those that are not at their end. */
    long waiting();

    /**
     * What a batch did.
     *
     * @param lastRow of it; 0 to leave the bookmark
     * @param rowsDone whether it was the last
     * @param pictures asked for
     */
    record Step(
            long lastRow,
            boolean rowsDone,
            int created,
            int changed,
            int refused,
            int pictures,
            int picturesTaken,
            int picturesRefused) {}

    /** Somebody else goes on. */
    class LostLease extends RuntimeException {
        public LostLease() {
            super("the lease of an import was lost", null, false, false);
        }
    }
}
