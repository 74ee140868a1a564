package bd.haat.location.rate;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.HaatTest;
import bd.haat.common.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@HaatTest
class DeliveryRateControllerTest {
    private static final String PATH = "/api/v1/admin/locations/delivery-rates";

    @Autowired
    private RestTestClient client;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Clock clock;

    @Test
    void anAdminAnnouncesAltersAndWithdrawsARate() {
        var from = ahead(1);
        var announced = send(HttpMethod.POST, PATH, null, rate("ELSEWHERE", from, 12000, 5))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "W/\"1\"")
                .expectBody(DeliveryRateView.class)
                .returnResult();
        var path = announced.getResponseHeaders().getLocation().toString();
        assertThat(path).isEqualTo(PATH + "/" + announced.getResponseBody().id());
        assertThat(announced.getResponseBody().begun()).isFalse();

        send(HttpMethod.POST, PATH, null, rate("ELSEWHERE", from, 12000, 5))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("delivery-rate-exists");
        send(HttpMethod.PUT, path, null, rate("ELSEWHERE", from, 12500, 5))
                .expectStatus()
                .isEqualTo(428);
        send(HttpMethod.PUT, path, "\"9\"", rate("ELSEWHERE", from, 12500, 5))
                .expectStatus()
                .isEqualTo(412);
        send(HttpMethod.PUT, path, "W/\"1\"", rate("ELSEWHERE", from, 12500, 5))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "W/\"2\"")
                .expectBody()
                .jsonPath("$.base.amount")
                .isEqualTo(12500);
        send(HttpMethod.GET, path, null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.effectiveFrom")
                .isEqualTo(from.toString())
                .jsonPath("$.maxDays")
                .isEqualTo(5);
        send(HttpMethod.DELETE, path, "W/\"1\"", null).expectStatus().isEqualTo(412);
        send(HttpMethod.DELETE, path, "*", null).expectStatus().isNoContent();
        send(HttpMethod.GET, path, null, null).expectStatus().isNotFound();
    }

    @Test
    void aRateThatHasBegunStays() {
        var begun = PATH + "/019ab000-0000-7000-8000-000000000001";
        send(HttpMethod.PUT, begun, "*", rate("SAME_UPAZILA", ahead(2), 1, 3))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("delivery-rate-begun")
                .jsonPath("$.title")
                .isNotEmpty();
        send(HttpMethod.DELETE, begun, "*", null).expectStatus().isEqualTo(409);
    }

    @Test
    void theListGoesThroughAllRatesNewestFirst() {
        var seen = new ArrayList<UUID>();
        String cursor = "";
        do {
            var page = send(HttpMethod.GET, PATH + "?limit=2&cursor=" + cursor, null, null)
                    .expectStatus()
                    .isOk()
                    .expectBody(Rates.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(page.items).hasSizeLessThanOrEqualTo(2);
            page.items.forEach(item -> seen.add(item.id()));
            cursor = page.nextCursor;
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
        send(HttpMethod.GET, PATH + "?zone=DHAKA_METRO", null, null)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].speed")
                .isEqualTo("STANDARD")
                .jsonPath("$.items[1].speed")
                .isEqualTo("EXPRESS")
                .jsonPath("$.items[1].begun")
                .isEqualTo(true);
        send(HttpMethod.GET, PATH + "?cursor=forged", null, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-cursor");
        send(HttpMethod.GET, PATH + "?zone=MOON", null, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("zone");
        send(HttpMethod.GET, PATH + "?limit=0", null, null).expectStatus().isBadRequest();
    }

    @Test
    void onlyAdminsAreLetIn() {
        client.get().uri(PATH).exchange().expectStatus().isUnauthorized();
        client.post()
                .uri(PATH)
                .header("Authorization", tokens.seller(UUID.randomUUID()))
                .contentType(MediaType.APPLICATION_JSON)
                .body("no json")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'zone':'ELSEWHERE' | 'zone':'MOON' | zone | type",
                "'zone':'ELSEWHERE' | 'zone':null | zone | required",
                "'amount':12000 | 'amount':-1 | base.amount | out-of-range",
                "'amount':12000 | 'amount':1.5 | base.amount | type",
                "'amount':12000 | 'amount':92233720368547758080 | base.amount | type",
                "'BDT' | 'USD' | base.currency | pattern",
                "'freeKm':200 | 'freeKm':-1 | freeKm | min",
                "'freeKm':200 | 'freeKm':'200' | freeKm | type",
                "'stepGrams':1000 | 'stepGrams':0 | stepGrams | min",
                "'maxDays':5 | 'maxDays':11 | maxDays | max",
                "'maxDays':5 | 'maxDays':1 | maxDays | below-min-days",
                "'effectiveFrom':'FROM' | 'effectiveFrom':'2020-01-01T00:00:00Z' | effectiveFrom | out-of-range",
                "'effectiveFrom':'FROM' | 'effectiveFrom':'tomorrow' | effectiveFrom | type",
                "'maxDays':5 | 'maxDays':5,'colour':'red' | colour | unknown",
            })
    void aWrongMemberIsNamed(String right, String wrong, String field, String code) {
        var body = rate("ELSEWHERE", null, 12000, 5)
                .replace("\"effectiveFrom\":null", "\"effectiveFrom\":\"FROM\"")
                .replace(right.replace('\'', '"'), wrong.replace('\'', '"'))
                .replace("FROM", ahead(3).toString());
        send(HttpMethod.POST, PATH, null, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field == '%s')].code".formatted(field))
                .isEqualTo(code);
    }

    private Instant ahead(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MILLIS);
    }

    private static String rate(String zone, Instant from, long base, int maxDays) {
        return """
            {"zone":"%s","effectiveFrom":%s,"base":{"amount":%d,"currency":"BDT"},"freeKm":200,"perKm":{"amount":5,"currency":"BDT"},\
            "freeGrams":1000,"stepGrams":1000,"perStep":{"amount":2500,"currency":"BDT"},"minDays":3,"maxDays":%d}\
            """.formatted(zone, from == null ? null : "\"" + from + "\"", base, maxDays);
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, String ifMatch, String body) {
        var request = client.method(method).uri(path).header("Authorization", tokens.admin());
        if (ifMatch != null) request.header(HttpHeaders.IF_MATCH, ifMatch);
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).body(body))
                .exchange();
    }

    record Rates(List<DeliveryRateView> items, String nextCursor) {}
}
