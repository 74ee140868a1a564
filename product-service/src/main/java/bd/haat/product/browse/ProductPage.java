package bd.haat.product.browse;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.attribute.Attribute;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import bd.haat.product.measure.QuantityView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product's own page, in one language.
 *
 * @param attributes as the seller wrote them, for programs
 * @param specifications those that the category defines, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductPage(
        UUID id,
        String slug,
        String slugBn,
        String name,
        String description,
        CategoryName category,
        String brand,
        Map<String, Object> attributes,
        List<Specification> specifications,
        List<PictureView> images,
        double rating,
        int reviewCount,
        ListItem.SellerName seller,
        List<Offer> variants) {
    record Specification(String key, String label, String value) {}

    record CategoryName(UUID id, String slug, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PictureView(String url, String alt, String placeholder, List<Picture.SizeView> sizes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(
            UUID id,
            String sku,
            Money price,
            Money compareAtPrice,
            Map<String, String> options,
            QuantityView quantity,
            Parcel parcel,
            int available) {}

    /** A product's page in both languages, as the database gives it. */
    record Content(
            UUID id,
            String slug,
            String slugBn,
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
            List<ContentOffer> variants) {
        ProductPage in(Language language, List<Attribute> defined) {
            return new ProductPage(
                    id,
                    slug,
                    slugBn,
                    name.in(language),
                    description.in(language),
                    new CategoryName(categoryId, categorySlug, categoryName.in(language)),
                    brand,
                    attributes,
                    defined.stream()
                            .filter(attribute -> attributes.get(attribute.key()) != null)
                            .map(attribute -> new Specification(
                                    attribute.key(),
                                    attribute.label().in(language),
                                    attribute.shown(attributes.get(attribute.key()), language)))
                            .toList(),
                    images.stream().map(image -> image.in(language)).toList(),
                    rating,
                    reviewCount,
                    new ListItem.SellerName(sellerId, shopName.in(language)),
                    variants.stream().map(offer -> offer.in(language)).toList());
        }
    }

    record ContentOffer(
            UUID id,
            String sku,
            Money price,
            Money compareAtPrice,
            Map<String, String> options,
            Quantity quantity,
            Parcel parcel,
            int available) {
        Offer in(Language language) {
            return new Offer(
                    id,
                    sku,
                    price,
                    compareAtPrice,
                    options,
                    quantity == null ? null : QuantityView.of(quantity, price, language),
                    parcel,
                    available);
        }
    }

    record ContentPicture(Picture picture, LocalizedText alt) {
        PictureView in(Language language) {
            return new PictureView(picture.url(), alt.in(language), picture.placeholder(), picture.views());
        }
    }
}
