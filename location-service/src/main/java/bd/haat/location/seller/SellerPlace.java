package bd.haat.location.seller;

import bd.haat.common.text.LocalizedText;
import bd.haat.location.distance.GeoPoint;
import java.time.Instant;
import java.util.UUID;

/**
 * A shop and where it is.
 *
 * @param status as seller-service names it; only {@value #ACTIVE} ones are shown to shoppers
 * @param version grows with each change at seller-service
 */
public record SellerPlace(
        UUID sellerId,
        LocalizedText shopName,
        String status,
        GeoPoint location,
        String upazilaCode,
        long version,
        Instant changedAt) {
    static final String ACTIVE = "ACTIVE";

    boolean active() {
        return status.equals(ACTIVE);
    }
}
