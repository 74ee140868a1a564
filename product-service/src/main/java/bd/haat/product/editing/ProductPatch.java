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
 * What a seller changes about a product; absent (or null) members stay as they are.
 *
 * @param brand empty for none
 * @param variants all that shall be offered from now on, in this order; others are withdrawn
 * @param images all that shall be shown, in this order; others are taken off
 */
public record ProductPatch(
        @Valid @LocalizedSize(max = 200) LocalizedText name,
        @Valid @LocalizedSize(max = 20_000) LocalizedText description,
        UUID categoryId,
        @Size(max = 80) String brand,
        @Attributes Map<String, Object> attributes,
        @Size(min = 1, max = VariantEdit.MOST) List<@NotNull @Valid VariantRequest> variants,
        @Size(max = 20) List<@NotNull @Valid ImagePatch> images,
        ListingStatus status) {
    ProductText text() {
        return new ProductText(name, description, categoryId, brand, attributes, status);
    }

    public record ImagePatch(
            @NotNull UUID id,
            @Valid @LocalizedSize(max = 200) LocalizedText alt) {}
}
