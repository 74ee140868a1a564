package bd.haat.product.editing;

import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Attributes;
import bd.haat.product.catalogue.ListingStatus;
import bd.haat.product.catalogue.ProductText;
import bd.haat.product.catalogue.VariantRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product as a seller first writes it.
 *
 * @param status {@code ACTIVE} when absent: live at once
 */
public record NewProductRequest(
        @NotNull @Valid @LocalizedSize(max = 200) LocalizedText name,
        @NotNull @Valid @LocalizedSize(max = 20_000) LocalizedText description,
        @NotNull UUID categoryId,
        @Size(max = 80) String brand,
        @Attributes Map<String, Object> attributes,
        @NotNull @Size(min = 1, max = VariantEdit.MOST) List<@NotNull @Valid VariantRequest> variants,
        ListingStatus status) {
    ProductText text() {
        return new ProductText(name, description, categoryId, brand, attributes, statusOrActive());
    }

    ListingStatus statusOrActive() {
        return status == null ? ListingStatus.ACTIVE : status;
    }
}
