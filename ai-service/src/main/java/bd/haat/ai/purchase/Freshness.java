package bd.haat.ai.purchase;

import java.time.Duration;
import java.time.Instant;

/**
 * How much an order counts: half as much for every 30 days since. Forward decay (Cormode, Shkapenyuk, Srivastava and Xu, "Forward
 * Decay: A Practical Time Decay Model for Streaming Systems", ICDE 2009): an order weighs {@code 2^((t − L) / 30 days)} with a
 * landmark L that never changes, so sums need no rewriting as time passes, late orders fit in, and an index keeps the ranking.
 * Divided by the weight of this moment a sum reads as a number of orders of today. A double holds this until the year 2110.
 */
public final class Freshness {
    private static final Instant LANDMARK = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration HALF_LIFE = Duration.ofDays(30);

    private Freshness() {}

    /** The weight of an order placed then; 1 at the landmark. */
    public static double weightAt(Instant moment) {
        return Math.pow(2, (double) Duration.between(LANDMARK, moment).toSeconds() / HALF_LIFE.toSeconds());
    }
}
