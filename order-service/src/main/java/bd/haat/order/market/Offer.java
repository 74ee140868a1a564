package bd.haat.order.market;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import java.util.Map;
import java.util.UUID;

/**
 * A variant as the catalogue offers it now.
 *
 * @param available pieces not reserved
 * @param orderable false for drafts, withdrawn goods and sellers who are not active
 */
public record Offer(
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
        int available,
        boolean orderable) {}
