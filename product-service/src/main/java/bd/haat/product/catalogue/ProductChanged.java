package bd.haat.product.catalogue;

import bd.haat.common.messaging.Event;
import bd.haat.common.text.LocalizedText;
import java.util.List;
import java.util.UUID;

/** A product was made, changed or deleted; the whole of what others may keep of it. */
public record ProductChanged(
        UUID productId,
        UUID sellerId,
        String slug,
        Text name,
        UUID categoryId,
        String categorySlug,
        String brand,
        String image,
        String status,
        boolean deleted,
        long version,
        List<Sku> variants)
        implements Event {

    public record Text(String bn, String en) {
        static Text of(LocalizedText text) {
            return new Text(text.bn(), text.en());
        }
    }

    /** A variant on offer. */
    public record Sku(UUID variantId, String sku, long priceMinor, String currency) {
        static Sku of(Variant variant) {
            return new Sku(
                    variant.id(),
                    variant.sku(),
                    variant.price().amount(),
                    variant.price().currency());
        }
    }

    static ProductChanged of(Product product, String categorySlug) {
        return new ProductChanged(
                product.id(),
                product.sellerId(),
                product.slug(),
                Text.of(product.name()),
                product.categoryId(),
                categorySlug,
                product.brand(),
                product.images().isEmpty()
                        ? null
                        : product.images().getFirst().picture().thumbnail(),
                product.held() ? ListingStatus.DRAFT.name() : product.status().name(),
                product.deleted(),
                product.version(),
                product.variants().stream().map(Sku::of).toList());
    }

    @Override
    public String type() {
        return "product.changed.v1";
    }

    @Override
    public String subject() {
        return productId.toString();
    }
}
