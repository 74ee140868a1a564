package bd.haat.product.browse;

import java.util.Arrays;
import java.util.Optional;

/** The orders of a list, each with a column that an index holds. */
enum ListSort {
    NEWEST("newest", "0::bigint", true),
    PRICE("price", "offer_minor", false),
    PRICE_DESC("-price", "offer_minor", true),
    POPULAR("popular", "sold", true);

    private final String wire;
    private final String key;
    private final boolean descending;

    ListSort(String wire, String key, boolean descending) {
        this.wire = wire;
        this.key = key;
        this.descending = descending;
    }

    static Optional<ListSort> of(String wire) {
        return Arrays.stream(values()).filter(sort -> sort.wire.equals(wire)).findFirst();
    }

    /** The column whose value a cursor keeps beside the id. */
    String key() {
        return key;
    }

    /** @param alias the table's, with its dot, or empty */
    String orderBy(String alias) {
        var direction = descending ? " desc" : "";
        return this == NEWEST ? alias + "id" + direction : alias + key + direction + ", " + alias + "id" + direction;
    }

    /** The condition for what comes after a cursor's {@code :key} and {@code :id}. */
    String after() {
        var follows = descending ? "<" : ">";
        return this == NEWEST ? "id " + follows + " :id" : "(" + key + ", id) " + follows + " (:key, :id)";
    }
}
