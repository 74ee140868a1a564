package bd.haat.product.seller;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/** What we read of {@code seller.changed.v1}. */
record SellerChanged(
        UUID sellerId,
        UUID ownerId,
        LocalizedText shopName,
        String status,
        Point location,
        String upazilaCode,
        long version) {
    record Point(double lat, double lon) {}
}
