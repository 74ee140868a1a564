package bd.haat.product.export;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A product as a line of NDJSON.
 *
 * @param product its id
 * @param category its slug
 * @param images absolute addresses, in their order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportedProduct(
        String product,
        LocalizedText name,
        LocalizedText description,
        String category,
        String brand,
        Map<String, Object> attributes,
        String status,
        List<ExportedVariant> variants,
        List<String> images) {
    /** @param stock pieces on hand */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExportedVariant(
            String sku,
            Money price,
            Money compareAtPrice,
            Map<String, String> options,
            Quantity quantity,
            Parcel parcel,
            int stock) {}
}
