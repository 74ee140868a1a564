package bd.haat.analytics.popularity;

import java.time.Instant;
import java.util.UUID;

/**
 * One measurement.
 *
 * @param endedAt null while it runs, or if it failed
 * @param products that have any popularity
 * @param queries that may be suggested
 */
record Run(UUID id, Instant begunAt, Instant endedAt, long products, long queries) {
    static Run begun(UUID id, Instant now) {
        return new Run(id, now, null, 0, 0);
    }

    Run ended(Instant now, long toldProducts, long toldQueries) {
        return new Run(id, begunAt, now, toldProducts, toldQueries);
    }
}
