package bd.haat.product.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopularityTest extends ProductTest {
    private static final Instant NIGHT = Instant.parse("2026-11-23T21:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void whatPeopleWantComesBeforeItsLikeAndFallsBackWhenTheyForgetIt() {
        var shop = market.shop();
        var category = market.category("প্লিম্প", "Plimpsole", null);
        var products = IntStream.range(0, 3)
                .mapToObj(i -> UUID.fromString(
                        market.product(shop, category, "প্লিম্পসোল", "Plimpsole", Market.variant("PL-" + i, 10_000, 5))
                                .get("id")
                                .asString()))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        await().atMost(SOON).until(() -> found().size() == 3);

        measured(NIGHT, null, null, Map.of(products.get(0), 20, products.get(1), 10, Ids.next(), 40));
        awaitOrder(products);
        measured(NIGHT.plusSeconds(60), null, products.get(0), Map.of(products.get(0), 20));
        measured(NIGHT.plusSeconds(60), products.get(0), null, Map.of(products.get(2), 10));
        awaitOrder(List.of(products.get(0), products.get(2), products.get(1)));

        measured(NIGHT, null, null, Map.of(products.get(1), 40)); // late: what was measured since does not give way
        measured(NIGHT.plusSeconds(120), products.get(1), null, Map.of(products.get(2), 30));
        awaitOrder(List.of(products.get(2), products.get(0), products.get(1)));
        assertThat(market.db()
                        .sql("select popularity from product_popularity where product_id = ?")
                        .param(products.get(1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theExampleOfAnalyticsIsRead() {
        var measured = Contracts.read("analytics-service", "product.popularity-measured.v1", ProductPopularity.class);
        assertThat(measured.measuredAt()).isNotNull();
        assertThat(measured.after()).isLessThan(measured.upTo());
        assertThat(measured.items()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.productId()).isNotNull();
            assertThat(item.popularity()).isPositive();
        });
    }

    private void measured(Instant at, UUID after, UUID upTo, Map<UUID, Integer> items) {
        var event = new HashMap<String, Object>(Map.of(
                "measuredAt",
                at.toString(),
                "items",
                items.entrySet().stream()
                        .map(item -> Map.of("productId", item.getKey(), "popularity", item.getValue()))
                        .toList()));
        if (after != null) event.put("after", after);
        if (upTo != null) event.put("upTo", upTo);
        market.send().send("analytics.events", "product.popularity-measured.v1", Ids.next(), event);
    }

    private void awaitOrder(List<UUID> products) {
        await().atMost(SOON).untilAsserted(() -> assertThat(found()).isEqualTo(products));
    }

    private List<UUID> found() {
        return market.read("/api/v1/search/products?q=plimpsole")
                .get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get("id").asString()))
                .toList();
    }
}
