package bd.haat.location.seller;

import bd.haat.location.distance.GeoPoint;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The places of all sellers. */
public interface SellerPlaces {
    /** Records a place unless a version as new or newer is there; tells whether it did. */
    boolean put(SellerPlace place);

    /** The places of those sellers that are known, in no order. */
    List<SellerPlace> of(Collection<UUID> sellerIds);

    /** Active sellers within a radius, nearest first. */
    List<SellerPlace> activeWithin(GeoPoint center, double radiusKm, int limit);

    /** Places by id, those after the given one; null begins. */
    List<SellerPlace> after(UUID sellerId, int limit);
}
