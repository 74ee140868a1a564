package bd.haat.seller.shop;

import bd.haat.common.text.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/** A shop as its owner and the admins see it. */
public record OwnSellerView(
        UUID id,
        UUID ownerId,
        SellerStatus status,
        LocalizedText shopName,
        String legalName,
        String phone,
        Point location,
        Address address,
        String tradeLicenseNo,
        String binNo,
        String nidNo,
        String dbidNo,
        Instant createdAt) {
    /** Degrees, WGS 84. */
    public record Point(double lat, double lon) {}

    /** Where the shop is. */
    public record Address(String line1, String upazilaCode) {}

    public static OwnSellerView of(Seller seller) {
        var profile = seller.profile();
        return new OwnSellerView(
                seller.id(),
                seller.ownerId(),
                seller.status(),
                profile.shopName(),
                profile.legalName(),
                profile.phone(),
                new Point(profile.lat(), profile.lon()),
                new Address(profile.line1(), profile.upazilaCode()),
                profile.tradeLicenseNo(),
                profile.binNo(),
                profile.nidNo(),
                profile.dbidNo(),
                seller.createdAt());
    }
}
