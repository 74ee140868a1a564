package bd.haat.analytics.popularity;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How popular products are, a range of ids at a time: a product of the range that is not named has no popularity. The ranges of one
 * measurement cover all products. Contract: {@code contracts/product.popularity-measured.v1.schema.json}.
 *
 * @param after where the range begins, itself not in it; null: with the first id
 * @param upTo where it ends, itself in it; null: with the last id. Ids are in the order of their text
 */
record ProductPopularityMeasured(Instant measuredAt, UUID after, UUID upTo, List<Item> items) implements Event {
    /** @param popularity 1–100, {@code 10 · log10(1 + points)}: ten more are ten times the points */
    record Item(UUID productId, int popularity) {}

    @Override
    public String type() {
        return "product.popularity-measured.v1";
    }

    @Override
    public String subject() {
        return after == null ? "first" : after.toString();
    }
}
