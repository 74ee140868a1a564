package bd.haat.location.seller;

import bd.haat.location.distance.GeoPoint;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A fast index of active sellers by place; {@link SellerPlaces} is the truth. */
interface SellerIndex {
    /** Active sellers in the circle, nearest first; a little coarser than the truth. */
    Candidates near(GeoPoint center, double radiusKm, int limit);

    /**
     * Takes over places, in any order and as often as one likes: an older version never undoes a newer one.
     *
     * @throws RuntimeException when the index is away
     */
    void put(Collection<SellerPlace> places);

    /** Declares that all places have been put: {@link #near} may be believed from now on. */
    void complete();

    /** What the index can say. */
    sealed interface Candidates {
        record Found(List<UUID> sellerIds) implements Candidates {}

        /** It lost its content, or never had it. */
        record Lost() implements Candidates {}

        /** It does not answer. */
        record Away() implements Candidates {}
    }
}
