package bd.haat.seller.shop;

import bd.haat.common.text.Language;
import java.time.Instant;
import java.util.UUID;

/** A shop as shoppers see it; the digital business identity is shown as the law wants. */
record SellerView(
        UUID id,
        String shopName,
        SellerStatus status,
        Point location,
        String upazilaCode,
        String dbidNo,
        Instant since) {
    /** Degrees, WGS 84. */
    record Point(double lat, double lon) {}

    static SellerView of(Seller seller, Language language) {
        var profile = seller.profile();
        return new SellerView(
                seller.id(),
                profile.shopName().in(language),
                seller.status(),
                new Point(profile.lat(), profile.lon()),
                profile.upazilaCode(),
                profile.dbidNo(),
                seller.createdAt());
    }
}
