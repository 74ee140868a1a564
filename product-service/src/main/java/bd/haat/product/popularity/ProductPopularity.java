package bd.haat.product.popularity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What we read of {@code product.popularity-measured.v1}: all that is popular in a range of ids.
 *
 * @param after where the range begins, itself not in it; null: with the first id
 * @param upTo where it ends, itself in it; null: with the last id
 */
record ProductPopularity(Instant measuredAt, UUID after, UUID upTo, List<Item> items) {
    record Item(UUID productId, int popularity) {}
}
