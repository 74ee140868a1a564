package bd.haat.product.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTest extends ProductTest {
    @Test
    void aSellerCountsAndAdjusts() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        var path = "/api/v1/inventory/" + variant;
        try (var changed = market.sent().of("product.events", "stock.changed.v2")) {
            assertThat(Market.json(market.put(path, shop.bearer(), null, Map.of("onHand", 40)), 200)
                            .get("available")
                            .asInt())
                    .isEqualTo(40);
            var event = changed.next(
                    json -> Market.told(json, variant).path("onHand").asInt() == 40);
            assertThat(Market.told(event, variant).get("version").asLong()).isEqualTo(2);
        }
        var adjusted = Market.json(
                market.post(path + "/adjustments", shop.bearer(), Map.of("delta", -2, "reason", "broken")), 200);
        assertThat(adjusted.get("onHand").asInt()).isEqualTo(38);
    }

    @Test
    void theLedgerTellsPageByPageWhyThereAreAsManyAsThereAre() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        var path = "/api/v1/inventory/" + variant;
        Market.json(market.post(path + "/adjustments", shop.bearer(), Map.of("delta", -2, "reason", "broken")), 200);
        var order = market.place(variant, 1);
        await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 1);
        var newest = Market.json(market.get(path + "/movements?limit=2", shop.bearer()), 200);
        var reserved = newest.get("items").get(0);
        assertThat(reserved.get("kind").asString()).isEqualTo("RESERVED");
        assertThat(reserved.get("reserved").asInt()).isEqualTo(1);
        assertThat(reserved.get("orderId").asString()).isEqualTo(order.toString());
        var adjusted = newest.get("items").get(1);
        assertThat(adjusted.get("reason").asString()).isEqualTo("broken");
        assertThat(adjusted.get("onHand").asInt()).isEqualTo(-2);
        var cursor = newest.get("nextCursor").asString();
        var first = Market.json(market.get(path + "/movements?cursor=" + cursor, shop.bearer()), 200);
        assertThat(first.get("items")).hasSize(1);
        assertThat(first.get("items").get(0).get("kind").asString()).isEqualTo("OPENED");
        Market.json(market.get(path + "/movements?cursor=forged", shop.bearer()), 400);
        Market.json(market.get(path + "/movements?limit=0", shop.bearer()), 400);
        Market.json(market.get(path + "/movements", market.shop().bearer()), 404);
    }

    @Test
    void whatOrdersHoldStays() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        market.place(variant, 3);
        await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 3);
        var path = "/api/v1/inventory/" + variant;
        var problem = Market.json(market.put(path, shop.bearer(), null, Map.of("onHand", 2)), 409);
        assertThat(problem.get("code").asString()).isEqualTo("stock-reserved");
        assertThat(problem.get("reserved").asInt()).isEqualTo(3);
        Market.json(market.put(path, shop.bearer(), null, Map.of("onHand", 3)), 200);
        assertThat(market.inventory(shop, variant).get("available").asInt()).isZero();
    }

    @Test
    void theProductPageShowsTheStockAtOnce() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        var product = market.db()
                .sql("select product_id from variants where id = ?")
                .param(variant)
                .query(String.class)
                .single();
        assertThat(available(product)).isEqualTo(5);
        Market.json(market.put("/api/v1/inventory/" + variant, shop.bearer(), null, Map.of("onHand", 7)), 200);
        assertThat(available(product)).isEqualTo(7);
    }

    @Test
    void anothersStockIsNotFound() {
        var variant = market.pieces(market.shop(), 5);
        var other = market.shop();
        Market.json(market.get("/api/v1/inventory/" + variant, other.bearer()), 404);
        Market.json(market.put("/api/v1/inventory/" + variant, other.bearer(), null, Map.of("onHand", "x")), 404);
        Market.json(market.get("/api/v1/inventory/" + Ids.next(), other.bearer()), 404);
        Market.json(market.get("/api/v1/inventory/nonsense", other.bearer()), 404);
        Market.json(market.get("/api/v1/inventory/" + variant, market.tokens().shopper(Ids.next())), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"delta\":1}",
                "{\"reason\":\"x\"}",
                "{\"delta\":\"1\",\"reason\":\"x\"}",
                "{\"delta\":1.5,\"reason\":\"x\"}",
                "{\"delta\":1,\"reason\":\"\"}",
                "{\"delta\":1,\"reason\":\"x\",\"more\":1}",
                "{\"delta\":99999999999999999999,\"reason\":\"x\"}",
                "[]",
                "nonsense",
                ""
            })
    void aWrongAdjustmentIs400AndMovesNothing(String body) {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        Market.json(market.post("/api/v1/inventory/" + variant + "/adjustments", shop.bearer(), body), 400);
        assertThat(market.inventory(shop, variant).get("onHand").asInt()).isEqualTo(5);
    }

    private int available(String product) {
        return market.read("/api/v1/products/" + product)
                .get("variants")
                .get(0)
                .get("available")
                .asInt();
    }
}
