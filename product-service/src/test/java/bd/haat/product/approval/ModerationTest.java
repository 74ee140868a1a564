package bd.haat.product.approval;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class ModerationTest extends ProductTest {
    private static final String ADMIN = "/api/v1/admin/products/";

    @Autowired
    HoldUnlicensed hold;

    private Market.Shop shop;
    private UUID category;
    private String admin;

    @BeforeEach
    void open() {
        shop = market.shop();
        category = market.category("তাক", "Shelf", null);
        admin = market.tokens().admin();
    }

    @Test
    void aPhraseHoldsInAnySpellingUntilAnAdminAgrees() {
        rule("PHRASE", "Churi Saree", "HOLD");
        var made = sell("দামি চুরি শাড়ি", "Cloth");
        var id = made.get("id").asString();
        assertThat(made.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(made.get("held").asBoolean()).isTrue();
        assertThat(status(id)).isEqualTo(404);
        var waiting = caseOf(id, "OPEN");
        assertThat(waiting.get("reasons").get(0).get("code").asString()).isEqualTo("phrase");
        try (var told = market.sent().of("product.events", "product.moderated.v1")) {
            Market.json(market.post(ADMIN + id + "/approve", admin, ""), 200);
            var event = told.next(json -> json.get("productId").asString().equals(id));
            assertThat(event.get("decision").asString()).isEqualTo("APPROVED");
            assertThat(event.get("ownerId").asString()).isEqualTo(shop.ownerId().toString());
        }
        market.read("/api/v1/products/" + id);
        var edited = edit(id, Map.of("brand", "X"));
        assertThat(edited.get("held").asBoolean())
                .as("the same is not asked twice")
                .isFalse();
        problem(market.post(ADMIN + id + "/approve", admin, ""), 409, "nothing-to-decide");
    }

    @Test
    void whatWasRejectedComesBackOnlyByAPerson() {
        rule("PHRASE", "forbidden gizmo", "HOLD");
        var id = sell("জিনিস", "Forbidden gizmo").get("id").asString();
        Market.json(market.post(ADMIN + id + "/reject", admin, Map.of("reason", "no gizmos")), 200);
        var own = Market.json(market.get("/api/v1/seller/products/" + id + "/moderation", shop.bearer()), 200);
        assertThat(own.get("state").asString()).isEqualTo("REJECTED");
        assertThat(own.get("note").asString()).isEqualTo("no gizmos");
        Market.json(
                market.get(
                        "/api/v1/seller/products/" + id + "/moderation",
                        market.shop().bearer()),
                404);
        assertThat(edit(id, Map.of("name", Map.of("en", "Fine thing")))
                        .get("held")
                        .asBoolean())
                .isTrue();
        assertThat(edit(id, Map.of("brand", "Y")).get("held").asBoolean())
                .as("a second edit does not slip through")
                .isTrue();
        Market.json(market.post(ADMIN + id + "/approve", admin, ""), 200);
        market.read("/api/v1/products/" + id);
    }

    @Test
    void aHeldProductIsFreeAgainWithoutItsReason() {
        rule("PHRASE", "replica watchez", "HOLD");
        var id = sell("ঘড়ি", "Replica watchez").get("id").asString();
        assertThat(edit(id, Map.of("name", Map.of("en", "Honest clock")))
                        .get("held")
                        .asBoolean())
                .isFalse();
        market.read("/api/v1/products/" + id);
        caseOf(id, "WITHDRAWN");
    }

    @Test
    void somethingIsNotTakenAtAll() {
        rule("PHRASE", "elephant ivory", "REFUSE");
        var body = Market.productBody(category, "দাঁত", "Carved elephant ivory", Market.variant("I", 100, 1));
        var problem = Market.json(market.post("/api/v1/products", shop.bearer(), body), 422);
        assertThat(problem.get("code").asString()).isEqualTo("product-refused");
        assertThat(problem.get("reasons").get(0).get("value").asString()).isEqualTo("elephant ivory");
        body.put("status", "DRAFT");
        var draft = Market.created(market.post("/api/v1/products", shop.bearer(), body));
        problem(
                market.patch(
                        "/api/v1/products/" + draft.get("id").asString(),
                        shop.bearer(),
                        "*",
                        Map.of("status", "ACTIVE")),
                422,
                "product-refused");
    }

    @Test
    void contactsAndDuplicatesAreOfferedAndLookedAt() {
        var first = sell("দোতারা", "Dotara").get("id").asString();
        var twin = sell("দোতারা", "Dothara").get("id").asString();
        market.read("/api/v1/products/" + twin);
        var reason = caseOf(twin, "OPEN").get("reasons").get(0);
        assertThat(reason.get("code").asString()).isEqualTo("duplicate");
        assertThat(reason.get("value").asString()).isEqualTo(first);
        var body = Market.productBody(category, "বাঁশি", "Flute", Market.variant("FL", 100, 1));
        body.put("description", Map.of("bn", "কল করুন ০১৭১১-২২৩৩৪৪ নম্বরে"));
        var called = Market.created(market.post("/api/v1/products", shop.bearer(), body));
        assertThat(caseOf(called.get("id").asString(), "OPEN")
                        .get("reasons")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("contact");
    }

    @Test
    void anythingCanBeTakenDown() {
        var id = sell("নৌকা", "Boat").get("id").asString();
        problem(market.post(ADMIN + id + "/reject", admin, Map.of("reason", "x")), 409, "nothing-to-decide");
        Market.json(market.post(ADMIN + id + "/take-down", admin, Map.of("reason", "recalled")), 200);
        assertThat(status(id)).isEqualTo(404);
        market.tell(shop, "SUSPENDED", 2, 23.7, 90.3);
        market.tell(shop, "ACTIVE", 3, 23.7, 90.3);
        assertThat(status(id)).as("a shop that comes back brings it not back").isEqualTo(404);
        problem(market.post(ADMIN + Ids.next() + "/take-down", admin, Map.of("reason", "x")), 404, "not-found");
        problem(market.post(ADMIN + id + "/take-down", admin, "{}"), 400, "validation-failed");
        problem(market.post(ADMIN + id + "/take-down", shop.bearer(), Map.of("reason", "x")), 403, "forbidden");
    }

    @Test
    void medicineNeedsALicenceThatHolds() {
        var medicine = restricted("MEDICINE");
        var below = market.category("ব্যথার ওষুধ", "Pain relief", medicine);
        var body = Market.productBody(below, "নাপা", "Napa", Market.variant("N", 100, 1));
        var problem = Market.json(market.post("/api/v1/products", shop.bearer(), body), 422);
        assertThat(problem.get("code").asString()).isEqualTo("licence-required");
        assertThat(problem.get("restriction").asString()).isEqualTo("MEDICINE");
        license("MEDICINE", LocalDate.now().minusDays(3));
        problem(market.post("/api/v1/products", shop.bearer(), body), 422, "licence-required");
        license("MEDICINE", LocalDate.now().plusDays(3));
        var id = Market.created(market.post("/api/v1/products", shop.bearer(), body))
                .get("id")
                .asString();
        market.delete(ADMIN + "licences/" + shop.id() + "/MEDICINE", admin, null)
                .expectStatus()
                .isNoContent();
        hold.run();
        assertThat(status(id)).isEqualTo(404);
        assertThat(caseOf(id, "OPEN").get("reasons").get(0).get("code").asString())
                .isEqualTo("licence-required");
        license("MEDICINE", LocalDate.now().plusDays(3));
        assertThat(edit(id, Map.of("brand", "Beximco")).get("held").asBoolean()).isFalse();
        market.read("/api/v1/products/" + id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"PHRASE\",\"action\":\"HOLD\"}|parameter",
                "{\"kind\":\"PHRASE\",\"parameter\":\"!?\",\"action\":\"HOLD\"}|parameter",
                "{\"kind\":\"PRICE_BELOW\",\"parameter\":\"-5\",\"action\":\"HOLD\"}|parameter",
                "{\"kind\":\"CATEGORY\",\"parameter\":\"saree\",\"action\":\"HOLD\"}|parameter",
                "{\"kind\":\"CONTACT\",\"parameter\":\"x\",\"action\":\"HOLD\"}|parameter",
                "{\"kind\":\"CONTACT\",\"action\":\"PASS\"}|action"
            })
    void aRuleThatMeansNothingIsRefused(String body, String field) {
        var problem = Market.json(market.post(ADMIN + "moderation/rules", admin, body), 400);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void rulesOfPriceAndCategoryHoldAndARuleCanGo() {
        var cheap = rule("PRICE_BELOW", "50", "HOLD");
        problem(
                market.post(
                        ADMIN + "moderation/rules",
                        admin,
                        Map.of("kind", "PRICE_BELOW", "parameter", "50", "action", "FLAG")),
                409,
                "rule-exists");
        var body = Market.productBody(category, "সস্তা", "Cheap", Market.variant("C", 49, 1));
        assertThat(Market.created(market.post("/api/v1/products", shop.bearer(), body))
                        .get("held")
                        .asBoolean())
                .isTrue();
        market.delete(ADMIN + "moderation/rules/" + cheap, admin, null)
                .expectStatus()
                .isNoContent();
        problem(market.delete(ADMIN + "moderation/rules/" + cheap, admin, null), 404, "not-found");
        rule("CATEGORY", category.toString(), "HOLD");
        var below = market.category("নিচে", "Below", category);
        var other = Market.productBody(below, "আরেক", "Another", Market.variant("C2", 49, 1));
        assertThat(Market.created(market.post("/api/v1/products", shop.bearer(), other))
                        .get("held")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void ourEventKeepsItsSchema() {
        Contracts.keeps(new ProductModerated(
                Ids.next(), Ids.next(), Ids.next(), new ProductModerated.Name("শাড়ি", null), "REJECTED", "why"));
    }

    private String rule(String kind, String parameter, String action) {
        return Market.created(market.post(
                        ADMIN + "moderation/rules",
                        admin,
                        Map.of("kind", kind, "parameter", parameter, "action", action)))
                .get("id")
                .asString();
    }

    private UUID restricted(String restriction) {
        var body = new HashMap<String, Object>(Map.of("name", Map.of("en", "Restricted"), "restriction", restriction));
        return UUID.fromString(Market.created(market.post("/api/v1/admin/categories", admin, body))
                .get("id")
                .asString());
    }

    private void license(String restriction, LocalDate until) {
        Market.json(
                market.put(
                        ADMIN + "licences/" + shop.id() + "/" + restriction,
                        admin,
                        null,
                        Map.of("number", "DGDA-1234", "validUntil", until.toString())),
                200);
    }

    private JsonNode sell(String bn, String en) {
        return market.product(shop, category, bn, en, Market.variant("S-" + Ids.next(), 10_000, 3));
    }

    private JsonNode edit(String id, Map<String, Object> change) {
        return Market.json(market.patch("/api/v1/products/" + id, shop.bearer(), "*", change), 200);
    }

    /** Reads the queue page by page. */
    private JsonNode caseOf(String product, String state) {
        var path = ADMIN + "moderation?limit=100&state=" + state;
        for (String cursor = ""; cursor != null; ) {
            var page = Market.json(market.get(path + cursor, admin), 200);
            for (var one : page.get("items"))
                if (one.get("productId").asString().equals(product)) return one;
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asString();
        }
        throw new AssertionError("no case of " + product + " is " + state);
    }

    private int status(String id) {
        return market.get("/api/v1/products/" + id, null)
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(Market.json(response, status).get("code").asString()).isEqualTo(code);
    }
}
