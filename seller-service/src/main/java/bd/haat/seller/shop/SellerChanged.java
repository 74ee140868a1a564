package bd.haat.seller.shop;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * A shop as it is after any change; the version orders these events. Contract: {@code contracts/seller.changed.v1.schema.json}.
 *
 * @param previousStatus differs from {@code status} when an admin decided, null for a new shop
 * @param reason what the admin gave for it
 * @param legalName the name that stands on invoices
 * @param binNo 13 digits of the revenue board; null for a seller who has given none
 * @param line1 the address of the shop within its upazila
 */
public record SellerChanged(
        UUID sellerId,
        UUID ownerId,
        Text shopName,
        String phone,
        String status,
        String previousStatus,
        String reason,
        Point location,
        String legalName,
        String binNo,
        String line1,
        String upazilaCode,
        long version,
        Instant changedAt)
        implements Event {
    /** One of the two may be null. */
    public record Text(String bn, String en) {}

    /** Degrees, WGS 84. */
    public record Point(double lat, double lon) {}

    public static SellerChanged of(Seller seller, SellerStatus previous, String reason, Instant now) {
        var profile = seller.profile();
        return new SellerChanged(
                seller.id(),
                seller.ownerId(),
                new Text(profile.shopNameBn(), profile.shopNameEn()),
                profile.phone(),
                seller.status().name(),
                previous == null ? null : previous.name(),
                reason,
                new Point(profile.lat(), profile.lon()),
                profile.legalName(),
                profile.binNo(),
                profile.line1(),
                profile.upazilaCode(),
                seller.version(),
                now);
    }

    @Override
    public String type() {
        return "seller.changed.v1";
    }

    @Override
    public String subject() {
        return sellerId.toString();
    }
}
