package bd.haat.product.query;

import java.util.Arrays;
import java.util.Optional;

/** The orders of search results. */
public enum SearchSort {
    RELEVANCE("relevance"),
    PRICE("price"),
    PRICE_DESC("-price"),
    NEWEST("newest"),
    DISTANCE("distance"),
    RATING("rating");

    private final String wire;

    SearchSort(String wire) {
        this.wire = wire;
    }

    public static Optional<SearchSort> of(String wire) {
        return Arrays.stream(values()).filter(sort -> sort.wire.equals(wire)).findFirst();
    }
}
