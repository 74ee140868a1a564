package bd.haat.location.seller;

import bd.haat.location.distance.GeoPoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An index that can be lost and be away, and be behind the truth. */
class IndexInMemory implements SellerIndex {
    final Map<UUID, SellerPlace> places = new HashMap<>();
    boolean complete;
    boolean away;

    @Override
    public Candidates near(GeoPoint center, double radiusKm, int limit) {
        if (away) return new Candidates.Away();
        if (!complete) return new Candidates.Lost();
        return new Candidates.Found(places.values().stream()
                .filter(place -> place.active() && center.kmTo(place.location()) <= radiusKm * 1.001)
                .sorted(Comparator.comparingDouble(place -> center.kmTo(place.location())))
                .limit(limit)
                .map(SellerPlace::sellerId)
                .toList());
    }

    @Override
    public void put(Collection<SellerPlace> changed) {
        if (away) throw new IllegalStateException("away");
        changed.forEach(place -> places.merge(place.sellerId(), place, (a, b) -> a.version() > b.version() ? a : b));
    }

    @Override
    public void complete() {
        complete = true;
    }
}
