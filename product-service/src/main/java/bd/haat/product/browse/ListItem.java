package bd.haat.product.browse;

import bd.haat.common.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * A product in a list or a search.
 *
 * @param price of the variant {@code variantId}: the cheapest in stock, else the cheapest
 * @param rating 0 to 5; 0 without reviews
 * @param available pieces of that variant
 * @param highlights where words of the name begin and end that a search asked for, in UTF-16 units; null where nobody wants to know
 * @param distanceKm from the place asked about to the seller, where one was named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListItem(
        UUID id,
        String slug,
        String name,
        Money price,
        Money compareAtPrice,
        String image,
        double rating,
        int available,
        UUID variantId,
        SellerName seller,
        Double distanceKm,
        List<List<Integer>> highlights) {
    public record SellerName(UUID id, String shopName) {}
}
