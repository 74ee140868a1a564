package bd.haat.product.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class PriceScheduleTest extends ProductTest {
    private Market.Shop shop;
    private String page;
    private String plans;
    private String variant;

    @BeforeEach
    void open() {
        shop = market.shop();
        var category = market.category("তাক", "Shelf", null);
        var product = market.product(shop, category, "কম্বল", "Blanket", Market.variant("B", 10_000, 5));
        page = "/api/v1/products/" + product.get("id").asString();
        plans = "/api/v1/seller/products/" + product.get("id").asString() + "/prices";
        variant = product.get("variants").get(0).get("id").asString();
    }

    @Test
    void aSaleBeginsShowsThePriceBeforeAndEnds() {
        var now = Instant.now();
        Market.created(plan(8_000, now, now.plusSeconds(8)));
        await().atMost(Duration.ofSeconds(10)).until(() -> price() == 8_000);
        assertThat(offer().get("compareAtPrice").get("amount").asLong()).isEqualTo(10_000);
        assertThat(listPrice()).as("lists show it too").isEqualTo(8_000);
        await().atMost(Duration.ofSeconds(25)).until(() -> price() == 10_000);
        assertThat(offer().has("compareAtPrice")).isFalse();
        assertThat(states()).containsExactly("ENDED");
    }

    @Test
    void aPriceWithoutAnEndStays() {
        Market.created(plan(12_000, Instant.now(), null));
        await().atMost(Duration.ofSeconds(10)).until(() -> price() == 12_000);
        await().until(() -> states().equals(List.of("ENDED")));
        assertThat(offer().has("compareAtPrice")).as("dearer is no reduction").isFalse();
    }

    @Test
    void whoeverSetsAPriceByHandMeanwhileIsRight() {
        var now = Instant.now();
        Market.created(plan(8_000, now, now.plusSeconds(8)));
        await().atMost(Duration.ofSeconds(10)).until(() -> price() == 8_000);
        var own = Map.of("variants", List.of(Map.of("sku", "B", "price", Market.money(7_500))));
        Market.json(market.patch(page, shop.bearer(), "*", own), 200);
        await().atMost(Duration.ofSeconds(25)).until(() -> states().equals(List.of("ENDED")));
        assertThat(price()).isEqualTo(7_500);
    }

    @Test
    void aPlanIsTakenBackAndARunningOneEndsAtOnce() {
        var later = Instant.now().plusSeconds(3_600);
        var planned = Market.created(plan(8_000, later, later.plusSeconds(60)));
        var path = plans + "/" + planned.get("id").asString();
        problem(market.delete(path, market.shop().bearer(), null), 404, "not-found");
        market.delete(path, shop.bearer(), null).expectStatus().isNoContent();
        problem(market.delete(path, shop.bearer(), null), 409, "schedule-over");
        var running = Market.created(plan(6_000, Instant.now(), later));
        await().atMost(Duration.ofSeconds(10)).until(() -> price() == 6_000);
        market.delete(plans + "/" + running.get("id").asString(), shop.bearer(), null)
                .expectStatus()
                .isNoContent();
        assertThat(price()).isEqualTo(10_000);
        assertThat(states()).containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    void twoPlansOfOneVariantDoNotOverlap() {
        var start = Instant.now().plusSeconds(3_600);
        Market.created(plan(8_000, start, start.plusSeconds(600)));
        problem(plan(7_000, start.plusSeconds(300), start.plusSeconds(900)), 409, "schedule-overlaps");
        problem(plan(7_000, start.plusSeconds(300), null), 409, "schedule-overlaps");
        Market.created(plan(7_000, start.plusSeconds(600), start.plusSeconds(900)));
        Market.created(plan(7_000, start.plusSeconds(900), null));
    }

    @Test
    void aVariantThatIsGoneIsLeftAlone() {
        var start = Instant.now().plusSeconds(2);
        Market.created(plan(8_000, start, null));
        market.delete(page, shop.bearer(), "*").expectStatus().isNoContent();
        await().atMost(Duration.ofSeconds(25)).until(() -> states().equals(List.of("MISSED")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"startsAt\":\"2001-01-01T00:00:00Z\"|startsAt",
                "\"startsAt\":\"2199-01-01T00:00:00Z\"|startsAt",
                "\"endsAt\":\"2001-01-01T00:00:00Z\"|endsAt",
                "\"endsAt\":\"soon\"|endsAt",
                "\"price\":{\"amount\":0,\"currency\":\"BDT\"}|price",
                "\"compareAtPrice\":{\"amount\":100,\"currency\":\"BDT\"}|compareAtPrice",
                "\"compareAtPrice\":{\"amount\":100000000,\"currency\":\"BDT\"}|compareAtPrice",
                "\"variantId\":null|variantId"
            })
    void whatIsWrongIsNamed(String member, String field) {
        var body = wish(8_000, Instant.now().plusSeconds(60), null);
        body.remove(field);
        var text = Market.JSON.writeValueAsString(body);
        var problem = Market.json(market.post(plans, shop.bearer(), text.replaceFirst("}$", "," + member + "}")), 400);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void othersPlanNothingHere() {
        var wish = wish(8_000, Instant.now(), null);
        problem(market.post(plans, market.shop().bearer(), wish), 404, "not-found");
        problem(market.post(plans, market.tokens().shopper(Ids.next()), wish), 403, "forbidden");
        Market.created(plan(8_000, Instant.now().plusSeconds(600), null));
        problem(market.get(plans, market.shop().bearer()), 404, "not-found");
    }

    private ResponseSpec plan(long amount, Instant from, Instant to) {
        return market.post(plans, shop.bearer(), wish(amount, from, to));
    }

    private Map<String, Object> wish(long amount, Instant from, Instant to) {
        var body = new HashMap<String, Object>(
                Map.of("variantId", variant, "price", Market.money(amount), "startsAt", from.toString()));
        if (to != null) body.put("endsAt", to.toString());
        return body;
    }

    private JsonNode offer() {
        return market.read(page).get("variants").get(0);
    }

    private long price() {
        return offer().get("price").get("amount").asLong();
    }

    private long listPrice() {
        return market.read("/api/v1/products?seller=" + shop.id())
                .get("items")
                .get(0)
                .get("price")
                .get("amount")
                .asLong();
    }

    private List<String> states() {
        return Market.json(market.get(plans, shop.bearer()), 200)
                .get("items")
                .valueStream()
                .map(plan -> plan.get("state").asString())
                .toList();
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(Market.json(response, status).get("code").asString()).isEqualTo(code);
    }
}
