package bd.haat.product.search;

import bd.haat.common.web.Problems;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * What a client may ask for.
 *
 * @param category id or slug; everything below it counts
 * @param minPrice paisa
 * @param maxPrice paisa
 * @param radiusKm around {@code lat}, {@code lon}: where the seller is
 * @param limit 24 when absent
 */
record SearchParameters(
        @Size(max = 200) String q,
        @Size(max = 80) String category,
        @Size(max = 80) String brand,
        @Min(0) Long minPrice,
        @Min(0) Long maxPrice,
        Boolean inStock,
        @DecimalMin("-90") @DecimalMax("90") Double lat,
        @DecimalMin("-180") @DecimalMax("180") Double lon,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000")
        Double radiusKm,

        @Size(max = 20) String sort,
        @Min(1) @Max(100) Integer limit,
        String cursor) {

    SearchSort order() {
        var order = SearchSort.of(sort).orElseThrow(() -> Problems.invalid("sort", "unknown"));
        if (order == SearchSort.DISTANCE && lat == null) throw Problems.invalid("lat", "required");
        return order;
    }

    int size() {
        return limit == null ? 24 : limit;
    }

    /** @throws bd.haat.common.web.ProblemException 400 where single good values do not go together */
    void requireSense() {
        if (lat == null && (lon != null || radiusKm != null)) throw Problems.invalid("lat", "required");
        if (lon == null && lat != null) throw Problems.invalid("lon", "required");
        if (minPrice != null && maxPrice != null && minPrice > maxPrice)
            throw Problems.invalid("maxPrice", "below-min");
    }
}
