package bd.haat.product.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class OwnStockTest extends ProductTest {
    private static final String ALL = "/api/v1/inventory";

    @Test
    void aSellerIsToldOnceThatAVariantRunsOut() {
        var shop = market.shop();
        var variant = market.pieces(shop, 10);
        mark(shop, variant, 5);
        try (var told = market.sent().of("product.events", "stock.low.v1")) {
            set(shop, variant, 6);
            market.place(variant, 1);
            var event = told.next(json -> json.get("variantId").asString().equals(variant.toString()));
            assertThat(event.get("available").asInt()).isEqualTo(5);
            assertThat(event.get("lowAt").asInt()).isEqualTo(5);
            assertThat(event.get("ownerId").asString()).isEqualTo(shop.ownerId().toString());
            set(shop, variant, 3);
            set(shop, variant, 20);
            set(shop, variant, 2);
            told.next(json -> json.get("variantId").asString().equals(variant.toString())
                    && json.get("available").asInt() == 1);
        }
        assertThat(market.db()
                        .sql("select count(*) from stock_movements where variant_id = ? and kind = 'COUNTED'")
                        .param(variant)
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whatRunsOutIsListedPageByPage() {
        var shop = market.shop();
        var many = market.pieces(shop, 10);
        var few = List.of(market.pieces(shop, 2), market.pieces(shop, 0), market.pieces(shop, 5));
        mark(shop, many, 5);
        few.forEach(variant -> mark(shop, variant, 5));
        var first = Market.json(market.get(ALL + "/low?limit=2&lang=en", shop.bearer()), 200);
        assertThat(ids(first)).containsExactly(few.get(0).toString(), few.get(1).toString());
        assertThat(first.get("items").get(0).get("name").asString()).isEqualTo("Saree");
        var rest = Market.json(
                market.get(ALL + "/low?cursor=" + first.get("nextCursor").asString(), shop.bearer()), 200);
        assertThat(ids(rest)).containsExactly(few.get(2).toString());
        mark(shop, few.get(2), null);
        assertThat(ids(Market.json(market.get(ALL + "/low", shop.bearer()), 200)))
                .hasSize(2);
        Market.json(market.put(ALL + "/" + many + "/alert", market.shop().bearer(), null, Map.of("lowAt", 1)), 404);
        Market.json(market.put(ALL + "/" + many + "/alert", shop.bearer(), null, Map.of("lowAt", -1)), 400);
    }

    @Test
    void manyCountsAreSetAndTheWrongOnesNamed() {
        var shop = market.shop();
        var category = market.category("তাক", "Shelf", null);
        market.product(shop, category, "ক", "A", Market.variant("BULK-1", 100, 1), Market.variant("BULK-2", 100, 2));
        var held = market.pieces(shop, 5);
        market.place(held, 4);
        await().until(() -> market.inventory(shop, held).get("reserved").asInt() == 4);
        var foreign = market.pieces(market.shop(), 1);
        var report = bulk(
                shop,
                List.of(
                        Map.of("sku", " BULK-1 ", "onHand", 11),
                        Map.of("sku", "BULK-2", "onHand", 2),
                        Map.of("sku", "NO-SUCH", "onHand", 1),
                        Map.of("variantId", held, "onHand", 3),
                        Map.of("variantId", foreign, "onHand", 9),
                        Map.of("sku", "BULK-1", "onHand", 12)));
        assertThat(report.get("changed").asInt()).isEqualTo(1);
        assertThat(report.get("unchanged").asInt()).isEqualTo(1);
        assertThat(report.get("failures").toString())
                .isEqualTo("[{\"index\":2,\"code\":\"unknown\"},{\"index\":3,\"code\":\"stock-reserved\"},"
                        + "{\"index\":4,\"code\":\"unknown\"},{\"index\":5,\"code\":\"duplicate\"}]");
        assertThat(market.inventory(shop, held).get("onHand").asInt()).isEqualTo(5);
    }

    @Test
    void tenThousandRowsAreSetInAMomentAndTheLedgerKnowsEach() {
        var shop = market.shop();
        var rows = stocked(shop, 100);
        bulk(shop, rows(rows, 7)); // the path is compiled
        long begun = System.nanoTime();
        var report = bulk(shop, rows(rows, 8));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        LoggerFactory.getLogger(OwnStockTest.class)
                .info("10,000 counts in {} ms: {} rows/s", millis, 10_000_000L / millis);
        assertThat(report.get("changed").asInt()).isEqualTo(10_000);
        assertThat(millis).isLessThan(10_000);
        assertThat(market.db().sql("""
                            select count(*) from stock s where s.seller_id = ? and s.on_hand = 8
                              and s.on_hand = (select sum(on_hand_delta) from stock_movements m
                                               where m.variant_id = s.variant_id)\
                            """).param(shop.id()).query(Long.class).single())
                .isEqualTo(10_000);
        assertThat(bulk(shop, rows(rows, 8)).get("unchanged").asInt())
                .as("again is the same")
                .isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[]}",
                "{\"items\":[{\"onHand\":1}]}",
                "{\"items\":[{\"sku\":\"a\"}]}",
                "{\"items\":[{\"sku\":\"a\",\"onHand\":-1}]}",
                "{\"items\":[{\"sku\":\"a\",\"onHand\":1.5}]}",
                "{\"items\":[null]}",
                "{\"items\":[{\"sku\":\"a\",\"variantId\":\"00000000-0000-7000-8000-000000000000\",\"onHand\":1}]}"
            })
    void whatIsNoCountIsRefused(String body) {
        var shop = market.shop();
        var response = market.http()
                .put()
                .uri(ALL)
                .header("Authorization", shop.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
        Market.json(response, 400);
    }

    /** Products of a hundred variants each, ten thousand in all; their SKUs. */
    private List<String> stocked(Market.Shop shop, int products) {
        var category = market.category("তাক", "Shelf", null);
        var skus = new ArrayList<String>();
        for (int p = 0; p < products; p++) {
            var own = IntStream.range(0, 100).mapToObj(v -> "K" + Ids.next()).toList();
            skus.addAll(own);
            market.product(
                    shop,
                    category,
                    "গুদাম " + p,
                    "Store " + p,
                    own.stream().map(sku -> Market.variant(sku, 100, 1)).toArray());
        }
        return skus;
    }

    private static List<Map<String, Object>> rows(List<String> skus, int onHand) {
        return skus.stream()
                .map(sku -> Map.<String, Object>of("sku", sku, "onHand", onHand))
                .toList();
    }

    private JsonNode bulk(Market.Shop shop, List<Map<String, Object>> rows) {
        return Market.json(market.put(ALL, shop.bearer(), null, Map.of("items", rows)), 200);
    }

    private void set(Market.Shop shop, UUID variant, int onHand) {
        Market.json(market.put(ALL + "/" + variant, shop.bearer(), null, Map.of("onHand", onHand)), 200);
    }

    private void mark(Market.Shop shop, UUID variant, Integer at) {
        var body = new HashMap<String, Object>();
        body.put("lowAt", at);
        Market.json(market.put(ALL + "/" + variant + "/alert", shop.bearer(), null, body), 200);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(one -> one.get("variantId").asString())
                .toList();
    }
}
