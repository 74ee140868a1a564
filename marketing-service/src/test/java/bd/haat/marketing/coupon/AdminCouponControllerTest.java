package bd.haat.marketing.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import bd.haat.common.persistence.Ids;
import bd.haat.marketing.MarketingTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class AdminCouponControllerTest extends MarketingTest {
    private static final String ALL = "/api/v1/admin/coupons";
    private static final String FIXED = "\"discount\":{\"amount\":{\"amount\":5000,\"currency\":\"BDT\"}}";

    @Test
    void aCouponIsKeptChangedAndRemoved() {
        var code = newCode();
        var one = ALL + "/" + coupon(code.toLowerCase(Locale.ROOT), FIXED + ",\"limits\":{\"total\":5}");
        admin(GET, one, null, null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "W/\"0\"")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.used")
                .isEqualTo(0)
                .jsonPath("$.limits.total")
                .isEqualTo(5);
        admin(PATCH, one, null, "{\"status\":\"PAUSED\"}").expectStatus().isEqualTo(428);
        admin(PATCH, one, "\"7\"", "{\"status\":\"PAUSED\"}").expectStatus().isEqualTo(412);
        admin(PATCH, one, "\"0\"", "{\"status\":\"PAUSED\",\"limits\":{},\"discount\":{\"percentBasisPoints\":500}}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "W/\"1\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PAUSED")
                .jsonPath("$.limits.total")
                .doesNotExist()
                .jsonPath("$.discount.percentBasisPoints")
                .isEqualTo(500)
                .jsonPath("$.discount.amount")
                .doesNotExist();
        get("/api/v1/coupons/" + code).expectStatus().isNotFound();
        admin(DELETE, one, null, null).expectStatus().isEqualTo(428);
        admin(DELETE, one, "*", null).expectStatus().isNoContent();
        admin(GET, one, null, null).expectStatus().isNotFound();
    }

    @Test
    void aCodeIsTakenOnceWhateverItsCase() {
        var code = newCode();
        coupon(code, FIXED);
        admin(
                        POST,
                        ALL,
                        null,
                        "{\"code\":\"%s\",\"title\":{\"en\":\"Again\"},%s,%s}"
                                .formatted(code.toLowerCase(Locale.ROOT), ALWAYS, FIXED))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("coupon-exists");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "code":"GOOD"      | "code":"a b"                       | code
        "code":"GOOD"      | "code":"AB"                        | code
        "code":"GOOD"      | "code":7                           | code
        "en":"T"           | "en":" "                           | title
        "title"            | "titel"                            | titel
        2100-01-01         | 2019-01-01                         | endsAt
        2020-01-01T00:00:00Z | yesterday                        | startsAt
        "amount":5000      | "amount":0                         | discount
        "amount":5000      | "amount":"5000"                    | discount.amount.amount
        "amount":5000      | "amount":50.5                      | discount.amount.amount
        "amount":5000      | "amount":99999999999999999999      | discount.amount.amount
        "currency":"BDT"   | "currency":"USD"                   | discount.amount.currency
        {"amount":{        | {"percentBasisPoints":5,"amount":{ | discount
        {"amount":{        | {"percentBasisPoints":0,"amount":{ | discount.percentBasisPoints
        "status":"ACTIVE"  | "limits":{"total":0}               | limits.total
        "status":"ACTIVE"  | "status":"GONE"                    | status
        "status":"ACTIVE"  | "scope":{"sellerId":"x"}           | scope.sellerId
        """)
    void wrongMembersAreNamed(String right, String wrong, String field) {
        var good = "{\"code\":\"GOOD\",\"title\":{\"en\":\"T\"},%s,%s,\"status\":\"ACTIVE\"}".formatted(ALWAYS, FIXED);
        assertThat(good).contains(right);
        admin(POST, ALL, null, good.replace(right, wrong))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"title\":{\"en\":\"a\\u0000b\"}}", "<coupon/>"})
    void whatIsNoCouponIsRefused(String body) {
        admin(POST, ALL, null, body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void adminsAlone() {
        get(ALL).expectStatus().isUnauthorized();
        http.post()
                .uri(ALL)
                .header("Authorization", tokens.seller(Ids.next()))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{")
                .exchange()
                .expectStatus()
                .isForbidden();
        admin(PATCH, ALL + "/" + Ids.next(), null, "{").expectStatus().isNotFound();
        admin(GET, ALL + "/nothing", null, null).expectStatus().isNotFound();
    }

    @Test
    void theListIsReadPageByPage() {
        var ids = List.of(coupon(newCode(), FIXED), coupon(newCode(), FIXED), coupon(newCode(), FIXED));
        var first = page("?limit=2&status=ACTIVE");
        assertThat(idsOf(first)).containsExactly(ids.get(2), ids.get(1));
        assertThat(idsOf(page("?limit=2&cursor=" + first.get("nextCursor")))).startsWith(ids.get(0));
        admin(GET, ALL + "?cursor=AAAA", null, null).expectStatus().isBadRequest();
        admin(GET, ALL + "?limit=101", null, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
    }

    private Map<?, ?> page(String query) {
        return admin(GET, ALL + query, null, null)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private static List<String> idsOf(Map<?, ?> page) {
        return ((List<?>) page.get("items"))
                .stream().map(item -> ((Map<?, ?>) item).get("id").toString()).toList();
    }
}
