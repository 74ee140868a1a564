package bd.haat.location.seller;

import static bd.haat.location.seller.SellersInMemory.shop;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.location.distance.GeoPoint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindSellersTest {
    private static final GeoPoint DHANMONDI = new GeoPoint(23.746, 90.376);
    private static final UUID NEAR = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID FARTHER = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID FAR = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    private final SellersInMemory places = new SellersInMemory();
    private final IndexInMemory index = new IndexInMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KeepSellerIndex keeper = new KeepSellerIndex(places, index);
    private final FindSellers findSellers = new FindSellers(index, places, keeper, meters);

    @BeforeEach
    void threeShops() {
        places.put(shop(FARTHER, 23.793, 90.415, "1345"));
        places.put(shop(NEAR, 23.747, 90.377, "1343"));
        places.put(shop(FAR, 22.335, 91.834, "1042"));
    }

    @Test
    void theNearestComeFirstAndThoseOutsideNotAtAll() {
        keeper.rebuildIfDue();
        assertThat(ids(findSellers.near(DHANMONDI, 10, 24))).containsExactly(NEAR, FARTHER);
        assertThat(ids(findSellers.near(DHANMONDI, 10, 1))).containsExactly(NEAR);
        assertThat(ids(findSellers.near(DHANMONDI, 0.1, 24))).isEmpty();
        assertThat(meters.find("haat.location.geo.fallbacks").counter()).isNull();
    }

    @Test
    void eachAnswerTakesOneQuery() {
        keeper.rebuildIfDue();
        findSellers.near(DHANMONDI, 10, 24);
        assertThat(places.questions()).isEqualTo(1);
        index.away = true;
        findSellers.near(DHANMONDI, 10, 24);
        assertThat(places.questions()).isEqualTo(2);
    }

    @Test
    void aShopThatTheIndexStillShowsButTheTableNoLongerIsLeftOut() {
        keeper.rebuildIfDue();
        places.put(shop(NEAR, 23.747, 90.377, "1343", "SUSPENDED", 2));
        places.put(shop(FARTHER, 24.9, 91.87, "6010", "ACTIVE", 2));
        assertThat(ids(findSellers.near(DHANMONDI, 10, 24))).isEmpty();
    }

    @Test
    void whileTheIndexIsLostTheTableAnswersAndTheIndexIsMadeAnew() {
        keeper.rebuildIfDue();
        index.complete = false;
        index.places.clear();
        assertThat(ids(findSellers.near(DHANMONDI, 10, 24))).containsExactly(NEAR, FARTHER);
        assertThat(meters.counter("haat.location.geo.fallbacks", "reason", "lost")
                        .count())
                .isOne();
        keeper.rebuildIfDue();
        assertThat(index.complete).isTrue();
        assertThat(index.places).hasSize(3);
    }

    @Test
    void whileTheIndexIsAwayTheTableAnswers() {
        index.away = true;
        assertThat(ids(findSellers.near(DHANMONDI, 10, 24))).containsExactly(NEAR, FARTHER);
        assertThat(meters.counter("haat.location.geo.fallbacks", "reason", "away")
                        .count())
                .isOne();
    }

    @Test
    void aChangeThatTheIndexMissedIsMadeUpForLater() {
        keeper.rebuildIfDue();
        index.away = true;
        var moved = shop(FAR, 23.75, 90.38, "1343", "ACTIVE", 2);
        places.put(moved);
        keeper.takeOver(moved);
        keeper.rebuildIfDue();
        index.away = false;
        keeper.rebuildIfDue();
        assertThat(ids(findSellers.near(DHANMONDI, 10, 24))).containsExactly(NEAR, FAR, FARTHER);
    }

    private static List<UUID> ids(List<SellerPlace> found) {
        return found.stream().map(SellerPlace::sellerId).toList();
    }
}
