package bd.haat.product.browse;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;

/**
 * A variant as other services see it.
 *
 * @param weightGrams of one piece as it is sent; absent where the seller has not said
 * @param orderable neither draft nor withdrawn, and its seller may sell; says nothing about stock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VariantView(
        UUID variantId,
        UUID productId,
        UUID sellerId,
        LocalizedText shopName,
        String sku,
        LocalizedText name,
        Map<String, String> options,
        Money price,
        UUID categoryId,
        String image,
        Integer weightGrams,
        int available,
        boolean orderable) {}
