package bd.haat.marketing.worth;

import bd.haat.common.persistence.Ids;
import bd.haat.marketing.MarketingTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class EvaluationTest extends MarketingTest {
    private final UUID seller = Ids.next();
    private final UUID category = Ids.next();

    @Test
    void aPercentageOfTheGoodsInScope() {
        var code = newCode();
        coupon(
                code,
                "\"discount\":{\"percentBasisPoints\":1250,\"cap\":{\"amount\":20000,\"currency\":\"BDT\"}},\"scope\":{\"sellerId\":\"%s\"}"
                        .formatted(seller));
        worth(code, 99_999, 500_000, 599_999)
                .jsonPath("$.valid")
                .isEqualTo(true)
                .jsonPath("$.discount.amount")
                .isEqualTo(12_499)
                .jsonPath("$.discount.currency")
                .isEqualTo("BDT");
        worth(code, 990_000, 0, 990_000).jsonPath("$.discount.amount").isEqualTo(20_000);
        worth(code, 0, 500_000, 500_000).jsonPath("$.reason").isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void theMinimumCountsTheGoodsInScope() {
        var code = newCode();
        coupon(
                code,
                "\"discount\":{\"amount\":{\"amount\":5000,\"currency\":\"BDT\"}},\"minSubtotal\":{\"amount\":100000,\"currency\":\"BDT\"},\"scope\":{\"categoryId\":\"%s\"}"
                        .formatted(category));
        worth(code, 99_999, 500_000, 599_999).jsonPath("$.reason").isEqualTo("BELOW_MINIMUM");
        worth(code.toLowerCase(Locale.ROOT), 100_000, 0, 100_000)
                .jsonPath("$.discount.amount")
                .isEqualTo(5000);
    }

    @Test
    void unknownAndFinishedCouponsAreWorthNothing() {
        worth("NOBODY-KNOWS", 1, 0, 1)
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.reason")
                .isEqualTo("UNKNOWN");
        var code = newCode();
        admin(
                        HttpMethod.POST,
                        "/api/v1/admin/coupons",
                        null,
                        "{\"code\":\"%s\",\"title\":{\"en\":\"Past\"},\"startsAt\":\"2020-01-01T00:00:00Z\",\"endsAt\":\"2020-02-01T00:00:00Z\",\"discount\":{\"percentBasisPoints\":1}}"
                                .formatted(code))
                .expectStatus()
                .isCreated();
        worth(code, 1, 0, 1).jsonPath("$.reason").isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "subtotalMinor":10   | "subtotalMinor":11   | subtotalMinor
        "subtotalMinor":10   | "subtotalMinor":-1   | subtotalMinor
        "quantity":1         | "quantity":0         | lines[0].quantity
        "quantity":1         | "quantity":1,"pieces":1 | lines[0].pieces
        "currency":"BDT"     | "currency":"INR"     | currency
        "lineTotalMinor":10  | "lineTotalMinor":999999999999999999 | lines[0].lineTotalMinor
        """)
    void wrongMembersAreNamed(String right, String wrong, String field) {
        ask(basket("ANY", 10, 0, 10).replace(right, wrong), tokens.serviceKey("order"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void servicesAlone() {
        ask("{", "no key").expectStatus().isUnauthorized();
    }

    @Test
    void shoppersSeeWhatACouponGivesAndWhetherItIsTheirs() {
        var code = newCode();
        coupon(code, "\"discount\":{\"percentBasisPoints\":1000}");
        get("/api/v1/coupons/" + code.toLowerCase(Locale.ROOT) + "?lang=en")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "W/\"0-en\"")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Eid offer")
                .jsonPath("$.discount.percentBasisPoints")
                .isEqualTo(1000)
                .jsonPath("$.usable")
                .doesNotExist();
        http.get()
                .uri("/api/v1/coupons/" + code)
                .header("Authorization", tokens.shopper(Ids.next()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("ঈদ অফার")
                .jsonPath("$.usable")
                .isEqualTo(true);
        get("/api/v1/coupons/NOBODY-KNOWS").expectStatus().isNotFound();
        get("/api/v1/coupons/a_b").expectStatus().isNotFound();
    }

    /** One line of the seller and category, one of others. */
    private RestTestClient.BodyContentSpec worth(String code, long own, long other, long subtotal) {
        return ask(basket(code, own, other, subtotal), tokens.serviceKey("order"))
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private String basket(String code, long own, long other, long subtotal) {
        return """
            {"code":"%s","customerId":"%s","subtotalMinor":%d,"currency":"BDT","lines":[
              {"variantId":"%s","sellerId":"%s","categoryId":"%s","quantity":1,"lineTotalMinor":%d},
              {"variantId":"%s","sellerId":"%s","categoryId":null,"quantity":2,"lineTotalMinor":%d}]}\
            """.formatted(
                        code, Ids.next(), subtotal, Ids.next(), seller, category, own, Ids.next(), Ids.next(), other);
    }

    private RestTestClient.ResponseSpec ask(String body, String key) {
        return http.post()
                .uri("/internal/coupons/evaluate")
                .header("X-Api-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
