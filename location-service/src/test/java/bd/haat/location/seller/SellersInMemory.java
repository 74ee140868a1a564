package bd.haat.location.seller;

import bd.haat.common.text.LocalizedText;
import bd.haat.location.distance.GeoPoint;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Places without a database. */
public class SellersInMemory implements SellerPlaces {
    private final TreeMap<UUID, SellerPlace> places = new TreeMap<>(Comparator.comparing(UUID::toString));

    private int questions;

    /** How often {@link #of} and {@link #activeWithin} were asked: the queries of a real table. */
    public int questions() {
        return questions;
    }

    /** An active shop. */
    public static SellerPlace shop(UUID id, double lat, double lon, String upazilaCode) {
        return shop(id, lat, lon, upazilaCode, "ACTIVE", 1);
    }

    public static SellerPlace shop(UUID id, double lat, double lon, String upazilaCode, String status, long version) {
        var name = new LocalizedText("দোকান " + id.toString().substring(0, 4), null);
        return new SellerPlace(
                id, name, status, new GeoPoint(lat, lon), upazilaCode, version, Instant.parse("2026-11-23T06:00:00Z"));
    }

    @Override
    public boolean put(SellerPlace place) {
        var known = places.get(place.sellerId());
        if (known != null && known.version() >= place.version()) return false;
        places.put(place.sellerId(), place);
        return true;
    }

    @Override
    public List<SellerPlace> of(Collection<UUID> sellerIds) {
        questions++;
        return sellerIds.stream().filter(places::containsKey).map(places::get).toList();
    }

    @Override
    public List<SellerPlace> activeWithin(GeoPoint center, double radiusKm, int limit) {
        questions++;
        return places.values().stream()
                .filter(place -> place.active() && center.kmTo(place.location()) <= radiusKm)
                .sorted(Comparator.comparingDouble(place -> center.kmTo(place.location())))
                .limit(limit)
                .toList();
    }

    @Override
    public List<SellerPlace> after(UUID sellerId, int limit) {
        var rest = sellerId == null ? places : places.tailMap(sellerId, false);
        return rest.values().stream().limit(limit).toList();
    }
}
