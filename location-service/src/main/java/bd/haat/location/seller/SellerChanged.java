package bd.haat.location.seller;

import bd.haat.common.text.LocalizedText;
import bd.haat.location.distance.GeoPoint;
import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code seller.changed.v1}. */
record SellerChanged(
        UUID sellerId,
        LocalizedText shopName,
        String status,
        GeoPoint location,
        String upazilaCode,
        long version,
        Instant changedAt) {
    SellerPlace place() {
        return new SellerPlace(sellerId, shopName, status, location, upazilaCode, version, changedAt);
    }
}
