package bd.haat.product.wishlist;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WishlistTest extends ProductTest {
    private static final String WISHLIST = "/api/v1/wishlist";

    private Market.Shop shop;
    private UUID category;
    private UUID shopper;
    private String bearer;

    @BeforeEach
    void sell() {
        shop = market.shop();
        category = market.category("পছন্দ", "Wished", null);
        shopper = Ids.next();
        bearer = market.tokens().shopper(shopper);
    }

    @Test
    void wishesAreListedNewestFirstWithThePriceThenAndNow() {
        var first = wish("প্রথম", "First");
        var second = wish("দ্বিতীয়", "Second");
        market.put(item(first), bearer, null, Map.of()).expectStatus().isNoContent();
        var variant = first.get("variants").get(0).get("id").asString();
        Market.json(
                market.patch(
                        "/api/v1/products/" + id(first),
                        shop.bearer(),
                        "*",
                        Map.of(
                                "variants",
                                List.of(Map.of("id", variant, "sku", "W-First", "price", Market.money(8_000))))),
                200);
        var page = Market.json(market.get(WISHLIST + "?lang=en&limit=1", bearer), 200);
        assertThat(page.get("items").get(0).get("name").asString()).isEqualTo("Second");
        var rest = Market.json(
                market.get(
                        WISHLIST + "?lang=en&limit=1&cursor="
                                + page.get("nextCursor").asString(),
                        bearer),
                200);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        var cheaper = rest.get("items").get(0);
        assertThat(cheaper.get("price").get("amount").asLong()).isEqualTo(8_000);
        assertThat(cheaper.get("priceThen").get("amount").asLong()).isEqualTo(10_000);
        assertThat(cheaper.get("available").asInt()).isEqualTo(3);
        assertThat(id(second)).isNotEqualTo(id(first));
    }

    @Test
    void whatIsSoldNoMoreStaysAsAMemory() {
        var product = wish("পুরনো", "Old");
        market.delete("/api/v1/products/" + id(product), shop.bearer(), "*")
                .expectStatus()
                .isNoContent();
        var shown = Market.json(market.get(WISHLIST, bearer), 200).get("items").get(0);
        assertThat(shown.get("listed").asBoolean()).isFalse();
        assertThat(shown.has("price")).isFalse();
        assertThat(shown.get("name").asString()).isEqualTo("পুরনো");
        Market.json(market.put(item(product), market.tokens().shopper(Ids.next()), null, Map.of()), 404);
    }

    @Test
    void heartsOfAPageAreLookedUpAtOnceAndAreNobodyElses() {
        var wished = wish("ক", "A");
        var other = product("খ", "B");
        var both = Map.of("productIds", List.of(id(wished), id(other)));
        assertThat(Market.json(market.post(WISHLIST + "/lookup", bearer, both), 200)
                        .get("productIds")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(id(wished));
        assertThat(Market.json(market.post(WISHLIST + "/lookup", market.tokens().shopper(Ids.next()), both), 200)
                        .get("productIds"))
                .isEmpty();
        for (int i = 0; i < 2; i++)
            market.delete(item(wished), bearer, null).expectStatus().isNoContent();
        assertThat(Market.json(market.get(WISHLIST, bearer), 200).get("items")).isEmpty();
    }

    @Test
    void aListHasAnEnd() {
        var kept = wish("শেষ", "Last");
        market.db()
                .sql("insert into feedback_rules values ('WISHES', now(), 1)")
                .update();
        try {
            var refused = Market.json(market.put(item(product("আর", "More")), bearer, null, Map.of()), 422);
            assertThat(refused.get("code").asString()).isEqualTo("wishlist-full");
            market.put(item(kept), bearer, null, Map.of()).expectStatus().isNoContent();
        } finally {
            market.db()
                    .sql("delete from feedback_rules where name = 'WISHES' and value = 1")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"productIds\": null}", "{\"productIds\": [null]}", "{\"productIds\": [\"x\"]}"})
    void nonsenseIs400(String body) {
        Market.json(market.post(WISHLIST + "/lookup", bearer, body), 400);
        Market.json(market.get(WISHLIST + "?cursor=forged", bearer), 400);
    }

    @Test
    void guestsHaveNone() {
        Market.json(market.get(WISHLIST, null), 401);
    }

    private JsonNode wish(String bn, String en) {
        var product = product(bn, en);
        market.put(item(product), bearer, null, Map.of()).expectStatus().isNoContent();
        return product;
    }

    private JsonNode product(String bn, String en) {
        return market.product(shop, category, bn, en, Market.variant("W-" + en, 10_000, 3));
    }

    private static String item(JsonNode product) {
        return WISHLIST + "/items/" + id(product);
    }

    private static String id(JsonNode product) {
        return product.get("id").asString();
    }
}
