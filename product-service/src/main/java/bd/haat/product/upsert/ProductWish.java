package bd.haat.product.upsert;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a seller's file says of one product. An absent member says nothing: what is known stays as it is, attributes and options that are
 * not named too.
 *
 * @param brand empty for none
 * @param status {@code DRAFT}, {@code ACTIVE} or {@code ARCHIVED}; a new product is active when absent
 * @param variants those spoken of, known by their SKU; others stay
 */
public record ProductWish(
        LocalizedText name,
        LocalizedText description,
        UUID categoryId,
        String brand,
        Map<String, Object> attributes,
        String status,
        List<VariantWish> variants) {
    /**
     * One variant.
     *
     * @param compareAtPrice an amount of 0 takes it away
     * @param quantity each of its members may be absent, as those of {@code parcel}
     * @param stock pieces on hand as counted
     */
    public record VariantWish(
            String sku,
            Money price,
            Money compareAtPrice,
            Map<String, String> options,
            Quantity quantity,
            Parcel parcel,
            Integer stock) {
        static VariantWish of(String sku) {
            return new VariantWish(sku, null, null, null, null, null, null);
        }
    }
}
