package bd.haat.product.wishlist;

import bd.haat.common.money.Money;
import bd.haat.product.browse.ListItem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A product on a wishlist, in one language.
 *
 * @param listed whether it can be bought at all; of one that cannot, price and stock are absent
 * @param price now, of the variant that lists show
 * @param priceThen when it was wished for, to see what became cheaper
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Wish(
        UUID productId,
        String slug,
        String name,
        String image,
        boolean listed,
        Money price,
        Money priceThen,
        Integer available,
        UUID variantId,
        double rating,
        int reviewCount,
        ListItem.SellerName seller,
        Instant wishedAt) {}
