package bd.haat.product.editing;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Image;
import bd.haat.product.catalogue.ListingStatus;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.catalogue.Product;
import bd.haat.product.catalogue.Variant;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import bd.haat.product.stock.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product with both languages and its stock, for its seller.
 *
 * @param held it is not offered, whatever its status, until moderation agrees
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductView(
        UUID id,
        String slug,
        String slugBn,
        ListingStatus status,
        boolean held,
        LocalizedText name,
        LocalizedText description,
        UUID categoryId,
        String brand,
        Map<String, Object> attributes,
        List<ImageView> images,
        List<VariantView> variants,
        Instant createdAt,
        Instant updatedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImageView(UUID id, String url, LocalizedText alt, String placeholder, List<Picture.SizeView> sizes) {
        static ImageView of(Image image) {
            var picture = image.picture();
            return new ImageView(image.id(), picture.url(), image.alt(), picture.placeholder(), picture.views());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VariantView(
            UUID id,
            String sku,
            Money price,
            Money compareAtPrice,
            Map<String, String> options,
            Quantity quantity,
            Parcel parcel,
            int onHand,
            int reserved,
            int available) {}

    static ProductView of(Product product, Map<UUID, Level> levels) {
        return new ProductView(
                product.id(),
                product.slug(),
                product.slugBn(),
                product.status(),
                product.held(),
                product.name(),
                product.description(),
                product.categoryId(),
                product.brand(),
                product.attributes(),
                product.images().stream().map(ImageView::of).toList(),
                product.variants().stream()
                        .map(variant -> view(variant, levels.get(variant.id())))
                        .toList(),
                product.createdAt(),
                product.updatedAt());
    }

    private static VariantView view(Variant variant, Level level) {
        return new VariantView(
                variant.id(),
                variant.sku(),
                variant.price(),
                variant.compareAtPrice(),
                variant.options(),
                variant.quantity(),
                variant.parcel(),
                level.onHand(),
                level.reserved(),
                level.available());
    }
}
