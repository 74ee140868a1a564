package bd.haat.location.seller;

import bd.haat.location.distance.GeoPoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds active sellers near a point: one call to the index, one query by key; by table alone while the index is of no use. */
@Service
class FindSellers {
    /** What the index gives beyond the limit, for those that the table no longer shows. */
    private static final int SPARE = 8;

    private final SellerIndex index;
    private final SellerPlaces places;
    private final KeepSellerIndex keeper;
    private final MeterRegistry meters;

    FindSellers(SellerIndex index, SellerPlaces places, KeepSellerIndex keeper, MeterRegistry meters) {
        this.index = index;
        this.places = places;
        this.keeper = keeper;
        this.meters = meters;
    }

    /** @return nearest first */
    List<SellerPlace> near(GeoPoint center, double radiusKm, int limit) {
        return switch (index.near(center, radiusKm, limit + SPARE)) {
            case SellerIndex.Candidates.Found(var ids) -> check(ids, center, radiusKm, limit);
            case SellerIndex.Candidates.Lost() -> {
                keeper.askForRebuild();
                yield byTable("lost", center, radiusKm, limit);
            }
            case SellerIndex.Candidates.Away() -> byTable("away", center, radiusKm, limit);
        };
    }

    private List<SellerPlace> check(List<UUID> ids, GeoPoint center, double radiusKm, int limit) {
        return places.of(ids).stream()
                .filter(SellerPlace::active)
                .filter(place -> center.kmTo(place.location()) <= radiusKm)
                .sorted(Comparator.comparingDouble((SellerPlace place) -> center.kmTo(place.location()))
                        .thenComparing(SellerPlace::sellerId))
                .limit(limit)
                .toList();
    }

    private List<SellerPlace> byTable(String reason, GeoPoint center, double radiusKm, int limit) {
        meters.counter("haat.location.geo.fallbacks", "reason", reason).increment();
        return places.activeWithin(center, radiusKm, limit);
    }
}
