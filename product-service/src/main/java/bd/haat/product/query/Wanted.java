package bd.haat.product.query;

import bd.haat.common.web.Problems;
import java.util.List;
import java.util.Map;

/**
 * What is searched for; null where a client does not care.
 *
 * @param q words as typed
 * @param category id or slug; everything below it counts
 * @param minPrice paisa
 * @param maxPrice paisa
 * @param attributes what is chosen of attributes, as written, by their keys
 */
public record Wanted(
        String q,
        String category,
        String brand,
        Long minPrice,
        Long maxPrice,
        boolean inStock,
        Map<String, List<String>> attributes,
        Near near,
        SearchSort sort) {
    /** @throws bd.haat.common.web.ProblemException 400 where single good values do not go together */
    public Wanted {
        if (sort == SearchSort.DISTANCE && near == null) throw Problems.invalid("lat", "required");
        if (minPrice != null && maxPrice != null && minPrice > maxPrice)
            throw Problems.invalid("maxPrice", "below-min");
    }

    public boolean hasCategory() {
        return category != null && !category.isBlank();
    }

    /** Whether more than words narrows the search. */
    public boolean narrowed() {
        return hasCategory()
                || brand != null
                || minPrice != null
                || maxPrice != null
                || inStock
                || !attributes.isEmpty()
                || (near != null && near.radiusKm() != null);
    }
}
