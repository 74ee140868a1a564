package bd.haat.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilterTest extends SearchMarketTest {
    @Test
    void filtersNarrowAndFacetsCount() {
        assertThat(find(goods, "&inStock=true").get("total").asInt()).isEqualTo(4);
        assertThat(names(find(goods, "&minPrice=150000&maxPrice=180000")))
                .containsExactlyInAnyOrder("Cotton Panjabi", "Padma Hilsa Fish");
        assertThat(names(find(goods, "&brand=keya"))).containsExactly("Herbal Shampoo");
        var facets = find(goods, "").get("facets");
        assertThat(texts(facets.get("category"), "label")).containsExactlyInAnyOrder("Findables", "Inner shelf");
        assertThat(texts(facets.get("brand"), "value")).containsExactly("Keya");
        assertThat(facets.get("price")).isNotEmpty();
        var inner = market.read("/api/v1/search/products?lang=en&category=" + goods.inner());
        assertThat(inner.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void aFacetCountsWithoutItsOwnFilter() {
        var shop = market.shop();
        var above = market.category("কুয়ার পাড়", "Wellside", null);
        var left = market.category("বাঁ দিক", "Left side", above);
        var right = market.category("ডান দিক", "Right side", above);
        branded(shop, left, "Aranya", 10_000);
        branded(shop, left, "Bithi", 300_000);
        branded(shop, right, "Aranya", 300_000);
        var path = "/api/v1/search/products?lang=en&category=" + left + "&brand=aranya&maxPrice=20000";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> market.read("/api/v1/search/products?category=" + above)
                                .get("total")
                                .asInt()
                        == 3);

        var answer = market.read(path);

        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(texts(answer.get("facets").get("category"), "label")).containsExactly("Left side");
        assertThat(texts(answer.get("facets").get("brand"), "value")).containsExactly("Aranya");
        var dearer = market.read(path.replace("20000", "900000")).get("facets");
        assertThat(texts(dearer.get("category"), "label")).containsExactlyInAnyOrder("Left side", "Right side");
        assertThat(texts(dearer.get("brand"), "value")).containsExactlyInAnyOrder("Aranya", "Bithi");
        var prices = market.read("/api/v1/search/products?category=" + above + "&maxPrice=20000")
                .get("facets")
                .get("price");
        assertThat(prices).hasSize(2);
        assertThat(prices.get(1).get("from").asLong()).isEqualTo(200_000);
        assertThat(prices.get(1).get("count").asInt()).isEqualTo(2);
    }

    private void branded(Market.Shop shop, UUID category, String brand, long price) {
        var body = Market.productBody(category, "কলস", "Pitcher", Market.variant("P-" + UUID.randomUUID(), price, 3));
        body.put("brand", brand);
        Market.created(market.post("/api/v1/products", shop.bearer(), body));
    }

    @Test
    void aRadiusKeepsWhatIsNearAndDistanceOrdersIt() {
        var near = find(goods, "&lat=23.75&lon=90.37&radiusKm=20");
        assertThat(near.get("total").asInt()).isEqualTo(2);
        assertThat(near.get("items").get(0).get("distanceKm").asDouble()).isBetween(0.1, 5.0);
        var all = find(goods, "&lat=22.35&lon=91.78&sort=distance");
        assertThat(all.get("items").get(0).get("seller").get("id").asString())
                .isEqualTo(goods.chattogram().id().toString());
        assertThat(all.get("items").get(4).get("distanceKm").asDouble()).isBetween(150.0, 300.0);
    }
}
