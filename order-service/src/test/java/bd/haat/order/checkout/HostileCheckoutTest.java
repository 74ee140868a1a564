package bd.haat.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer is a clear problem and nothing has changed. */
class HostileCheckoutTest extends OrderTest {
    private static final String TOKEN = "X-Cart-Token";

    private String before;

    @BeforeEach
    void aCartWithHoney() {
        put(bearer(), "{\"quantity\":2}");
        before = everything();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1000",
                "1.5",
                "1e3",
                "2147483648",
                "-9223372036854775809",
                "99999999999999999999",
                "\"1\"",
                "null",
                "true",
                "[]",
                "{}",
                "NaN"
            })
    void quantities(String quantity) {
        for (var path : List.of("/api/v1/orders", "/api/v1/checkout/quote"))
            problem(
                    400,
                    path,
                    bearer(),
                    body("\"items\":[{\"variantId\":\"%s\",\"quantity\":%s}]".formatted(Neighbours.HONEY, quantity)));
        if (!quantity.equals("0")) // which takes the line out
        assertThat(put(bearer(), "{\"quantity\":%s}".formatted(quantity))).isEqualTo(400);
    }

    @Test
    void theSameGoodsTwiceAreNotMoreThanOneOrderTakes() {
        var half = "{\"variantId\":\"%s\",\"quantity\":500}".formatted(Neighbours.HONEY);
        problem(400, "/api/v1/orders", bearer(), body("\"items\":[%s,%s]".formatted(half, half)));
        var line = "{\"variantId\":\"%s\",\"quantity\":1}";
        var many = String.join(",", Collections.nCopies(101, line.formatted(Neighbours.HONEY)));
        problem(400, "/api/v1/orders", bearer(), body("\"items\":[%s]".formatted(many)));
    }

    @Test
    void anotherUsersAddressIsNowhere() {
        for (var path : List.of("/api/v1/orders", "/api/v1/checkout/quote"))
            for (var id : List.of(Neighbours.FOREIGN_ADDRESS, UUID.randomUUID()))
                problem(404, path, bearer(), body("").replace(Neighbours.ADDRESS.toString(), id.toString()));
    }

    @Test
    void anotherGuestsCartTokenIsNoneAndAShoppersIdIsNoToken() {
        for (var token : List.of("forged", shopper.toString(), "a".repeat(33), "../../../etc/passwd", "'; drop table"))
            assertThat(post(
                                    "/api/v1/orders",
                                    bearer(),
                                    body(""),
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString(),
                                    TOKEN,
                                    token)
                            .returnResult()
                            .getStatus()
                            .value())
                    .as(token)
                    .isEqualTo(400);
        // A token of the right form that nobody was given names an empty cart.
        get("/api/v1/cart", null, TOKEN, "A".repeat(32))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lines")
                .isEmpty();
    }

    @Test
    void aCouponThatIsNotTheirsIsRefused() {
        assertThat(problem(422, "/api/v1/orders", bearer(), body("\"couponCode\":\"SOMEBODYS\""))
                        .get("code")
                        .asString())
                .isEqualTo("coupon-invalid");
        for (var bad : List.of("\"a b\"", "\"%s\"".formatted("A".repeat(41)), "\"'--\"", "\"\"", "7"))
            problem(400, "/api/v1/orders", bearer(), body("\"couponCode\":" + bad));
    }

    @Test
    void foreignMoneyAndOtherTotalsAreRefused() {
        for (var currency : List.of("USD", "bdt", "", "BDTX"))
            problem(
                    400,
                    "/api/v1/orders",
                    bearer(),
                    body("\"expectedTotal\":{\"amount\":136000,\"currency\":\"%s\"}".formatted(currency)));
        for (var amount : List.of("135999", "136001", "0", "-136000", "9223372036854775807"))
            assertThat(problem(
                                    409,
                                    "/api/v1/orders",
                                    bearer(),
                                    body("\"expectedTotal\":{\"amount\":%s,\"currency\":\"BDT\"}".formatted(amount)))
                            .at("/total/amount")
                            .asLong())
                    .isEqualTo(136_000);
        for (var amount : List.of("136000.0", "\"136000\"", "1e5", "9223372036854775808"))
            problem(
                    400,
                    "/api/v1/orders",
                    bearer(),
                    body("\"expectedTotal\":{\"amount\":%s,\"currency\":\"BDT\"}".formatted(amount)));
    }

    @Test
    void deliveryIsChosenFromWhatThereIs() {
        var choice = "\"delivery\":[{\"sellerId\":\"%s\",\"choice\":\"%s\"}]";
        for (var path : List.of("/api/v1/orders", "/api/v1/checkout/quote")) {
            for (var unavailable : List.of(
                    choice.formatted(Neighbours.KARIM, "EXPRESS"), choice.formatted(Neighbours.RAHIM, "STANDARD")))
                assertThat(problem(422, path, bearer(), body(unavailable))
                                .get("code")
                                .asString())
                        .isEqualTo("delivery-choice-unavailable");
            problem(400, path, bearer(), body(choice.formatted(Neighbours.KARIM, "DRONE")));
            problem(400, path, bearer(), body(choice.formatted("x", "STANDARD")));
            problem(400, path, bearer(), body("\"delivery\":[null]"));
            var twice = "{\"sellerId\":\"%s\",\"choice\":\"STANDARD\"}".formatted(Neighbours.KARIM);
            problem(400, path, bearer(), body("\"delivery\":[%s,%s]".formatted(twice, twice)));
        }
    }

    @Test
    void aMegabyteOfJsonIsRefusedWhateverItsForm() {
        var letters = "a".repeat(1 << 20);
        for (var huge : List.of(
                body("\"couponCode\":\"%s\"".formatted(letters)),
                body("\"%s\":1".formatted(letters)),
                "[".repeat(1 << 20),
                "{\"a\":".repeat(1 << 18),
                "1".repeat(1 << 20),
                "\"" + letters)) {
            int status = post(
                            "/api/v1/orders",
                            bearer(),
                            huge,
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .returnResult()
                    .getStatus()
                    .value();
            assertThat(status).isIn(400, 413);
        }
    }

    @Test
    void whatIsNotJsonIsSaid() {
        http.post()
                .uri("/api/v1/orders")
                .header("Authorization", bearer())
                .header("Idempotency-Key", "k")
                .contentType(MediaType.TEXT_PLAIN)
                .body(body(""))
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    private JsonNode problem(int status, String path, String bearer, String sent) {
        var fitting = path.endsWith("quote")
                ? sent.replace("\"paymentMethod\":\"COD\",", "").replace(",\"paymentMethod\":\"COD\"", "")
                : sent;
        var answer =
                post(path, bearer, fitting, "Idempotency-Key", UUID.randomUUID().toString());
        var problem = body(answer);
        assertThat(problem.get("status").asInt()).as(sent + ": " + problem).isEqualTo(status);
        assertThat(problem.get("type").asString()).startsWith("https://haat.bd/problems/");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("Exception", "bd.haat.order", "select ", "java.");
        return problem;
    }

    private static String body(String more) {
        return "{\"addressId\":\"%s\",\"paymentMethod\":\"COD\"%s}"
                .formatted(Neighbours.ADDRESS, more.isEmpty() ? "" : "," + more);
    }

    private int put(String bearer, String sent) {
        return http.put()
                .uri("/api/v1/cart/items/" + Neighbours.HONEY)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(sent)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    /** What a purchase would change of this shopper's. */
    private String everything() {
        return db.sql("""
            select (select json_agg(c order by variant_id) from cart_items c where owner_id = :me) || ' '
              || (select count(*) from orders where customer_id = :me) || ' '
              || (select count(*) from risk_decisions where customer_id = :me) || ' '
              || (select count(*) from checkout_codes where customer_id = :me)\
            """).param("me", shopper).query(String.class).single();
    }
}
