package bd.haat.location.rate;

import java.time.Instant;
import java.util.UUID;

/**
 * The tariff of a zone for one way to deliver, from a moment on, until a later one comes into force.
 *
 * @param version grows with each change
 */
public record DeliveryRate(
        UUID id, Zone zone, Speed speed, Instant effectiveFrom, Tariff tariff, Estimate estimate, long version) {
    /** What was in force stays as it was: quotes were given by it. */
    boolean hasBegun(Instant now) {
        return !effectiveFrom.isAfter(now);
    }
}
