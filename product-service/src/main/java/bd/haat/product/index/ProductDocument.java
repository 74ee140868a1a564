package bd.haat.product.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A product as it is found. The fields and how each is analysed stand in {@code search/products.json}.
 *
 * @param checksum of its id and version, by which the index is compared with the database; null in what was asked for
 * @param names sound keys of its names in both languages
 * @param head sound keys of the word that each name ends in: what the thing is
 * @param joins sound keys of each two neighbours of its names written in one: {@code powerbank}
 * @param about sound keys of what else people look for it by: categories, brand, options, attributes
 * @param attributes choices and yes or no of its attributes that are facets
 * @param numbers numbers of them
 * @param categories its category and all above it
 * @param price paisa, of the variant {@code variantId}
 * @param createdAt milliseconds since 1970; null in what was asked for less
 * @param available pieces of that variant
 * @param inStock whether any variant is
 * @param boost what its sales, its popularity and its rating multiply the score of words by; null in what was asked for less
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProductDocument(
        String id,
        Long checksum,
        String slug,
        String nameBn,
        String nameEn,
        String names,
        String head,
        String joins,
        String about,
        List<String> skus,
        String category,
        List<String> categories,
        String brand,
        String brandKey,
        Map<String, List<String>> attributes,
        Map<String, BigDecimal> numbers,
        long price,
        Long compareAt,
        String currency,
        String variantId,
        int available,
        boolean inStock,
        Double boost,
        String image,
        double rating,
        int reviewCount,
        Long createdAt,
        String sellerId,
        String shopBn,
        String shopEn,
        Point location) {
    /** Where the seller is. */
    public record Point(double lat, double lon) {}
}
