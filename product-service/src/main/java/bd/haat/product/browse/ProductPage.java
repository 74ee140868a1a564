package bd.haat.product.browse;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product's own page, in one language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductPage(
        UUID id,
        String slug,
        String name,
        String description,
        CategoryName category,
        String brand,
        Map<String, Object> attributes,
        List<Picture> images,
        double rating,
        int reviewCount,
        ListItem.SellerName seller,
        List<Offer> variants) {
    record CategoryName(UUID id, String slug, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Picture(String url, String alt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(UUID id, String sku, Money price, Money compareAtPrice, Map<String, String> options, int available) {}

    /** A product's page in both languages, as the database gives it. */
    record Content(
            UUID id,
            String slug,
            LocalizedText name,
            LocalizedText description,
            UUID categoryId,
            String categorySlug,
            LocalizedText categoryName,
            String brand,
            Map<String, Object> attributes,
            List<ContentPicture> images,
            double rating,
            int reviewCount,
            UUID sellerId,
            LocalizedText shopName,
            List<Offer> variants) {
        ProductPage in(Language language) {
            return new ProductPage(
                    id,
                    slug,
                    name.in(language),
                    description.in(language),
                    new CategoryName(categoryId, categorySlug, categoryName.in(language)),
                    brand,
                    attributes,
                    images.stream()
                            .map(image -> new Picture(image.url(), image.alt().in(language)))
                            .toList(),
                    rating,
                    reviewCount,
                    new ListItem.SellerName(sellerId, shopName.in(language)),
                    variants);
        }
    }

    record ContentPicture(String url, LocalizedText alt) {}
}
