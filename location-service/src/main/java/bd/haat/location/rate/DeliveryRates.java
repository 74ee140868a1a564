package bd.haat.location.rate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All tariffs, past, present and announced. */
interface DeliveryRates {
    /** For each zone and speed the rate in force at the moment and those announced after it. */
    List<DeliveryRate> inForceOrAhead(Instant moment);

    /**
     * Newest first.
     *
     * @param zone null for all
     * @param after goes on behind this position; null begins
     */
    List<DeliveryRate> newestFirst(Zone zone, Position after, int limit);

    Optional<DeliveryRate> byId(UUID id);

    /** False where the zone has a rate of that speed from that very moment already. */
    boolean add(DeliveryRate rate, Instant now);

    /** Replaces the rate if it still has the version before this one's. */
    Change replace(DeliveryRate rate);

    /** Takes the rate away if it still has this version. */
    boolean remove(UUID id, long version);

    /** Where a page of the list ended. */
    record Position(Instant effectiveFrom, UUID id) {}

    /** What became of a replacement. */
    enum Change {
        DONE,
        STALE,
        MOMENT_TAKEN
    }
}
