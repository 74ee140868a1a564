package bd.haat.product.search;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.browse.ListItem;
import bd.haat.product.index.ProductDocument;
import bd.haat.product.query.Near;
import java.util.Set;
import java.util.UUID;

/** Documents as list items. */
final class Hits {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private Hits() {}

    /**
     * @param near null where distance does not matter
     * @param marked keys of the words to be marked in the name; null for none
     */
    static ListItem item(ProductDocument found, Near near, Set<String> marked, Language language) {
        var name = new LocalizedText(found.nameBn(), found.nameEn()).in(language);
        return new ListItem(
                UUID.fromString(found.id()),
                found.slug(),
                name,
                new Money(found.price(), found.currency()),
                found.compareAt() == null ? null : new Money(found.compareAt(), found.currency()),
                found.image(),
                found.rating(),
                found.available(),
                UUID.fromString(found.variantId()),
                new ListItem.SellerName(
                        UUID.fromString(found.sellerId()),
                        new LocalizedText(found.shopBn(), found.shopEn()).in(language)),
                near == null || found.location() == null ? null : km(near.lat(), near.lon(), found.location()),
                marked == null ? null : Highlights.in(name, marked));
    }

    /** Great-circle distance by the haversine formula, to ten metres. */
    private static double km(double lat, double lon, ProductDocument.Point to) {
        double sinLat = Math.sin(Math.toRadians(to.lat() - lat) / 2);
        double sinLon = Math.sin(Math.toRadians(to.lon() - lon) / 2);
        double h =
                sinLat * sinLat + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(to.lat())) * sinLon * sinLon;
        return Math.round(200 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))) / 100.0;
    }
}
