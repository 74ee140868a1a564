package bd.haat.product.moderation;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/**
 * What a seller wants to offer.
 *
 * @param known it was saved before, so that there may be cases about it
 * @param fingerprint equal for products that are named alike
 * @param leastMinor its cheapest variant's price, in paisa
 */
public record Candidate(
        UUID productId,
        boolean known,
        UUID sellerId,
        UUID categoryId,
        LocalizedText name,
        LocalizedText description,
        String brand,
        String fingerprint,
        long leastMinor) {}
