package bd.haat.product.search;

import bd.haat.common.web.Problems;

/**
 * What a client asks for; null where it does not care.
 *
 * @param category id or slug; everything below it counts
 * @param minPrice paisa
 * @param maxPrice paisa
 * @param radiusKm around {@code lat}, {@code lon}: where the seller is
 * @param highlight whether items say which words of their names were asked for
 */
record SearchParameters(
        String q,
        String category,
        String brand,
        Long minPrice,
        Long maxPrice,
        boolean inStock,
        Double lat,
        Double lon,
        Double radiusKm,
        SearchSort sort,
        int limit,
        String cursor,
        boolean highlight) {

    boolean hasCategory() {
        return category != null && !category.isBlank();
    }

    /** Whether more than words narrows the search. */
    boolean narrowed() {
        return hasCategory() || brand != null || minPrice != null || maxPrice != null || inStock || radiusKm != null;
    }

    /** @throws bd.haat.common.web.ProblemException 400 where single good values do not go together */
    void requireSense() {
        if (lat == null && (lon != null || radiusKm != null || sort == SearchSort.DISTANCE))
            throw Problems.invalid("lat", "required");
        if (lon == null && lat != null) throw Problems.invalid("lon", "required");
        if (minPrice != null && maxPrice != null && minPrice > maxPrice)
            throw Problems.invalid("maxPrice", "below-min");
    }
}
