package bd.haat.product.reading;

import java.util.Arrays;
import java.util.Optional;

/** The orders of a product's reviews, each read from an index. */
enum ReviewSort {
    NEWEST("newest", "0", true),
    HELPFUL("helpful", "helpful", true),
    BEST("-rating", "rating", true),
    WORST("rating", "rating", false);

    private final String wire;
    private final String key;
    private final boolean descending;

    ReviewSort(String wire, String key, boolean descending) {
        this.wire = wire;
        this.key = key;
        this.descending = descending;
    }

    static Optional<ReviewSort> of(String wire) {
        return Arrays.stream(values()).filter(sort -> sort.wire.equals(wire)).findFirst();
    }

    /** The column whose value a cursor keeps beside the id. */
    String key() {
        return key;
    }

    String orderBy() {
        var direction = descending ? " desc" : "";
        return this == NEWEST ? "r.id desc" : "r." + key + direction + ", r.id" + direction;
    }

    /** The condition for what comes after a cursor's {@code :key} and {@code :id}. */
    String after() {
        if (this == NEWEST) return "r.id < :id";
        return "(r." + key + ", r.id) " + (descending ? "<" : ">") + " (:key, :id)";
    }
}
