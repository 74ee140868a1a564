package bd.haat.product.editing;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantFactsTest extends ProductTest {
    private Market.Shop shop;
    private UUID category;

    @BeforeEach
    void open() {
        shop = market.shop();
        category = market.category("মুদি", "Grocery", null);
    }

    @Test
    void aBagOfRiceTellsThePriceOfAKilogramAndWhatItWeighs() {
        var product = market.product(
                shop,
                category,
                "মিনিকেট চাল",
                "Miniket rice",
                rice("\"quantity\":{\"unit\":\"KILOGRAM\",\"amount\":2.5},\"parcel\":{\"weightGrams\":2600}"));
        var path = "/api/v1/products/" + product.get("id").asString();
        var offer = market.read(path + "?lang=en").get("variants").get(0);
        assertThat(offer.get("quantity").get("label").asString()).isEqualTo("2.5 kg");
        assertThat(offer.get("quantity").get("pricePerBase").get("amount").asLong())
                .isEqualTo(8_000);
        assertThat(offer.get("parcel").get("weightGrams").asInt()).isEqualTo(2_600);
        assertThat(market.read(path)
                        .get("variants")
                        .get(0)
                        .get("quantity")
                        .get("base")
                        .asString())
                .isEqualTo("কেজি");
        var own = Market.json(market.get("/api/v1/seller" + path.substring(7), shop.bearer()), 200);
        assertThat(own.get("variants").get(0).get("quantity").get("amount").decimalValue())
                .isEqualByComparingTo("2.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":{\"unit\":\"BUSHEL\",\"amount\":1}|quantity.unit",
                "\"quantity\":{\"unit\":\"GRAM\"}|quantity.amount",
                "\"quantity\":{\"unit\":\"GRAM\",\"amount\":0}|quantity.amount",
                "\"quantity\":{\"unit\":\"GRAM\",\"amount\":1.2345}|quantity.amount",
                "\"quantity\":{\"unit\":\"GRAM\",\"amount\":1e999}|quantity.amount",
                "\"parcel\":{\"weightGrams\":0}|parcel.weightGrams",
                "\"parcel\":{\"heightMm\":5001}|parcel.heightMm"
            })
    void measuresAreChecked(String member, String field) {
        var body = Market.productBody(category, "চাল", "Rice", rice(member));
        var text = Market.JSON.writeValueAsString(body);
        var problem = Market.json(market.post("/api/v1/products", shop.bearer(), text), 400);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("variants[0]." + field);
    }

    @Test
    void tenThousandVariantsAreRefusedAtOnce() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(i -> Map.of("sku", "V" + i, "price", Market.money(100), "stock", 1))
                .toArray();
        long begun = System.nanoTime();
        var problem = Market.json(
                market.post("/api/v1/products", shop.bearer(), Market.productBody(category, "অনেক", "Many", many)),
                400);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("variants");
        assertThat(problem.get("errors"))
                .as("the answer does not grow with the mistakes")
                .hasSize(1);
        assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    }

    @Test
    void aReductionIsNoFable() {
        var variant = new HashMap<>(Market.variant("F", 1_000, 1));
        variant.put("compareAtPrice", Market.money(20_001));
        assertThat(objection(variant)).isEqualTo("reduction-too-large");
        variant.put("compareAtPrice", Market.money(20_000));
        Market.created(
                market.post("/api/v1/products", shop.bearer(), Market.productBody(category, "কম", "Less", variant)));
    }

    @Test
    void whereTheRuleAsksForProofThePriceBeforeWasAsked() {
        var product = market.product(shop, category, "প্রমাণ", "Proof", Market.variant("P", 5_000, 1));
        rule(30);
        try {
            var path = "/api/v1/products/" + product.get("id").asString();
            var cheaper = new HashMap<String, Object>(
                    Map.of("sku", "P", "price", Market.money(4_000), "compareAtPrice", Market.money(6_000)));
            var problem =
                    Market.json(market.patch(path, shop.bearer(), "*", Map.of("variants", List.of(cheaper))), 400);
            assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("never-asked");
            cheaper.put("compareAtPrice", Market.money(5_000));
            Market.json(market.patch(path, shop.bearer(), "*", Map.of("variants", List.of(cheaper))), 200);
            var fresh = new HashMap<>(Market.variant("Q", 1_000, 1));
            fresh.put("compareAtPrice", Market.money(2_000));
            assertThat(objection(fresh)).isEqualTo("never-asked");
        } finally {
            market.db().sql("delete from rules where valid_from > '2020-01-02'").update();
            forgetRules();
        }
    }

    private void rule(long days) {
        market.db()
                .sql("insert into rules values ('COMPARE_AT_PROVED_DAYS', '2021-01-01', ?)")
                .param(days)
                .update();
        forgetRules();
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
            var probe = new HashMap<>(Market.variant("PROBE-" + UUID.randomUUID(), 1_000, 1));
            probe.put("compareAtPrice", Market.money(2_000));
            return market.post("/api/v1/products", shop.bearer(), Market.productBody(category, "কী", "Probe", probe))
                            .returnResult(byte[].class)
                            .getStatus()
                            .value()
                    == 400;
        });
    }

    private void forgetRules() {
        market.category("ভুলে যাও", "Forget", null);
    }

    private String objection(Map<String, Object> variant) {
        var body = Market.productBody(category, "দাম", "Price", variant);
        return Market.json(market.post("/api/v1/products", shop.bearer(), body), 400)
                .get("errors")
                .get(0)
                .get("code")
                .asString();
    }

    private static Map<String, Object> rice(String member) {
        var variant = new HashMap<>(Market.variant("RICE-" + UUID.randomUUID(), 20_000, 9));
        Market.JSON
                .readTree("{" + member + "}")
                .propertyStream()
                .forEach(one -> variant.put(one.getKey(), one.getValue()));
        return variant;
    }
}
