package bd.haat.analytics.popularity;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.List;

/**
 * All queries that may be suggested to others, the most popular first: each was asked by enough different people and finds something. It
 * replaces what was told before. Contract: {@code contracts/query.popularity-measured.v1.schema.json}.
 */
record QueryPopularityMeasured(Instant measuredAt, List<Item> queries) implements Event {
    /** @param visitors how many different people or sessions asked it */
    record Item(String query, long visitors) {}

    @Override
    public String type() {
        return "query.popularity-measured.v1";
    }

    @Override
    public String subject() {
        return "queries";
    }
}
