package bd.haat.product.querylog;

import java.time.Instant;
import java.util.List;

/** What we read of {@code query.popularity-measured.v1}: all queries that may be suggested. */
record PopularQueriesMeasured(Instant measuredAt, List<Item> queries) {
    /** @param visitors how many different people or sessions asked it */
    record Item(String query, int visitors) {}
}
