package bd.haat.location.seller;

import static bd.haat.location.seller.SellersInMemory.shop;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.HaatTest;
import bd.haat.location.distance.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@HaatTest
class JdbcSellerPlacesTest {
    @Autowired
    private SellerPlaces places;

    @Autowired
    private RedisSellerIndex index;

    @Autowired
    private JdbcClient database;

    @Test
    void ofManyWritersAtOnceTheNewestVersionRemains() throws Exception {
        var id = Ids.next();
        var writers = LongStream.rangeClosed(1, 40)
                .mapToObj(version ->
                        (Callable<Boolean>) () -> places.put(shop(id, 23, 90, "1343", "ACTIVE", version % 20)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var written : threads.invokeAll(writers)) written.get();
        }
        assertThat(places.of(List.of(id)))
                .singleElement()
                .extracting(SellerPlace::version)
                .isEqualTo(19L);
        assertThat(places.put(shop(id, 23, 90, "1343", "ACTIVE", 19))).isFalse();
    }

    @Test
    void aPlaceComesBackAsItWasPut() {
        var place = shop(Ids.next(), 23.7461234, 90.3769876, "1343", "SUSPENDED", 7);
        assertThat(places.put(place)).isTrue();
        assertThat(places.of(List.of(place.sellerId(), Ids.next()))).containsExactly(place);
    }

    /** The table's answer is the exact one: the same as going through all shops one by one; the index agrees with it. */
    @ParameterizedTest
    @Transactional
    @CsvSource({
        "23.7, 90.4, 3, 40",
        "23.7, 90.4, 200, 100",
        "0, 179.95, 50, 100",
        "89.9, 10, 200, 100",
        "-84, -179, 200, 100"
    })
    void nearIsWhatTheFormulaSays(double lat, double lon, double radiusKm, int limit) {
        database.sql("delete from seller_places").update();
        var center = new GeoPoint(lat, lon);
        var all = shopsAround(center, radiusKm);
        all.forEach(places::put);
        var expected = all.stream()
                .filter(place -> place.active() && center.kmTo(place.location()) <= radiusKm)
                .sorted(Comparator.comparingDouble((SellerPlace place) -> center.kmTo(place.location()))
                        .thenComparing(SellerPlace::sellerId))
                .map(SellerPlace::sellerId)
                .limit(limit)
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(places.activeWithin(center, radiusKm, limit))
                .extracting(SellerPlace::sellerId)
                .containsExactlyElementsOf(expected);
        if (Math.abs(lat) < 80) indexAgrees(center, radiusKm, all, expected);
    }

    private void indexAgrees(GeoPoint center, double radiusKm, List<SellerPlace> all, List<UUID> expected) {
        index.put(all);
        index.complete();
        assertThat(index.near(center, radiusKm, 1000))
                .isInstanceOfSatisfying(
                        SellerIndex.Candidates.Found.class,
                        found -> assertThat(found.sellerIds()).containsAll(expected));
    }

    private static List<SellerPlace> shopsAround(GeoPoint center, double radiusKm) {
        var random = new Random(42);
        var shops = new ArrayList<SellerPlace>();
        for (int i = 0; i < 300; i++) {
            double north = (random.nextDouble() - 0.5) * 3 * radiusKm / 111;
            double east = (random.nextDouble() - 0.5) * 3 * radiusKm / 111 / Math.cos(Math.toRadians(center.lat()));
            double lat = Math.clamp(center.lat() + north, -90, 90);
            double lon = Math.IEEEremainder(center.lon() + east, 360);
            shops.add(shop(Ids.next(), lat, lon, "1343", i % 10 == 0 ? "SUSPENDED" : "ACTIVE", 1));
        }
        return shops;
    }
}
