package bd.haat.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshnessTest extends SearchMarketTest {
    @Test
    void stockAndSellersReachTheIndex() {
        var shop = market.shop();
        var category = market.category("চলমান", "Moving", null);
        var product = market.product(shop, category, "ঝুড়ি", "Basket", Market.variant("BK-1", 5_000, 2));
        var path = "/api/v1/search/products?lang=en&category=" + category;
        var variant = UUID.fromString(product.get("variants").get(0).get("id").asString());
        await().until(() -> market.read(path).get("total").asInt() == 1);
        market.place(variant, 2);
        await().until(() ->
                market.read(path).get("items").get(0).get("available").asInt() == 0);
        market.tell(shop, "SUSPENDED", 2, 23.7, 90.4);
        await().until(() -> market.read(path).get("total").asInt() == 0);
        market.tell(shop, "ACTIVE", 3, 23.7, 90.4);
        await().until(() -> market.read(path).get("total").asInt() == 1);
        market.delete("/api/v1/products/" + product.get("id").asString(), shop.bearer(), "*")
                .expectStatus()
                .isNoContent();
        await().until(() -> market.read(path).get("total").asInt() == 0);
    }

    @Test
    void aRebuildLosesNothing() {
        market.post("/api/v1/admin/products/reindex", market.tokens().admin(), Map.of())
                .expectStatus()
                .isAccepted();
        await().until(() -> market.db()
                        .sql("select count(*) from search_rebuilds")
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(find(goods, "").get("total").asInt()).isEqualTo(5);
    }
}
