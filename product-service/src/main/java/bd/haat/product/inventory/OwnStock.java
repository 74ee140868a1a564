package bd.haat.product.inventory;

import bd.haat.common.text.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One seller's stock, across products. */
interface OwnStock {
    /** Variants on offer at or below their seller's mark, in the order of their ids. */
    List<LowVariant> low(UUID seller, UUID after, int most);

    /** @param mark null for none */
    void mark(UUID variant, Integer mark);

    /** The ids of the seller's variants by SKU; unknown ones are absent. */
    Map<String, UUID> bySku(UUID seller, Collection<String> skus);

    record LowVariant(UUID variantId, UUID productId, String sku, LocalizedText name, int available, int lowAt) {}
}
