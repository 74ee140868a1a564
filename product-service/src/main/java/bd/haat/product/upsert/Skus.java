package bd.haat.product.upsert;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which of a seller's SKUs are taken. */
interface Skus {
    /** The known ones among {@code skus}. */
    Map<String, Known> known(UUID sellerId, Collection<String> skus);

    record Known(UUID variantId, UUID productId) {}
}
