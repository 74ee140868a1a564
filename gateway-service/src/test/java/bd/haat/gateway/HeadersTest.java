package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends RunningGateway {
    private static final String PATH = "/api/v1/orders";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Api-Key",
                "x-api-key",
                "X_Api_Key",
                "X-User-Id",
                "x-user-roles",
                "X_User_Id",
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "X-Forwarded-Port",
                "Forwarded",
                "X-Real-IP",
                "Proxy-Authorization",
                "TE",
                "Keep-Alive"
            })
    void whatClaimsTooMuchStaysOutside(String name) {
        var answer = raw("GET " + PATH + " HTTP/1.1\r\nHost: haat.example\r\n" + name
                + ": root\r\nX-Cart-Token: mine\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(ORDER.last().header(name)).isNull();
        assertThat(ORDER.last().header("X-Cart-Token")).isEqualTo("mine");
    }

    @Test
    void whatConnectionNamesIsNotHandedOn() {
        raw("GET " + PATH + " HTTP/1.1\r\nHost: haat.example\r\nX-Hop: 1\r\nConnection: close, X-Hop\r\n\r\n");
        assertThat(ORDER.last().header("X-Hop")).isNull();
        assertThat(ORDER.last().header("Connection")).isNull();
    }

    @Test
    void theServiceIsToldTheTrueAddressAndOurPublicName() {
        client.get(PATH, "X-Forwarded-For", "8.8.8.8", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "ftp");
        assertThat(ORDER.last().all("X-Forwarded-For")).containsExactly(address);
        assertThat(ORDER.last().all("X-Forwarded-Host")).containsExactly("haat.example");
        assertThat(ORDER.last().all("X-Forwarded-Proto")).containsExactly("https");
    }

    @Test
    void aTrustedProxyIsBelieved() {
        try (var proxy = new TestClient(port, "127.9.9.1")) {
            proxy.get(PATH, "X-Forwarded-For", "6.6.6.6, 103.4.5.6, 127.9.9.7", "X-Forwarded-Host", "m.haat.example");
            assertThat(ORDER.last().all("X-Forwarded-For")).containsExactly("103.4.5.6");
            assertThat(ORDER.last().all("X-Forwarded-Host")).containsExactly("m.haat.example");
        }
    }

    @Test
    void aHarmlessRequestIdIsEchoedAndHandedOn() {
        var response = client.get(PATH, "X-Request-Id", "order-17_b.2");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("order-17_b.2");
        assertThat(ORDER.last().all("X-Request-Id")).containsExactly("order-17_b.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "{\"x\":1}", ""})
    void aHostileRequestIdIsReplaced(String id) {
        var response = client.get(PATH, "X-Request-Id", id);
        assertThat(header(response, "X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(ORDER.last().header("X-Request-Id")).isEqualTo(header(response, "X-Request-Id"));
    }

    @Test
    void aServicesOwnEchoIsNotDoubled() {
        ORDER.answers((request, response, _) -> response.header("X-Request-Id", "theirs")
                .header("Server", "Apache/1.3")
                .send());
        var response = client.get(PATH, "X-Request-Id", "mine");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("mine");
        assertThat(header(response, "Server")).isNull();
    }

    @Test
    void aTraceGoesOnWithASpanOfOurs() {
        client.get(PATH, "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
        assertThat(ORDER.last().all("traceparent"))
                .singleElement()
                .satisfies(parent -> assertThat(parent)
                        .startsWith("00-" + TRACE + "-")
                        .doesNotContain("b7ad6b7169203331")
                        .endsWith("-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void aBrokenTraceBeginsAnew(String parent) {
        client.get(PATH, "traceparent", parent);
        assertThat(ORDER.last().all("traceparent"))
                .singleElement()
                .asString()
                .matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }

    @Test
    void aProblemNamesTheTraceOfItsRequest() {
        var problem = client.get("/nowhere", "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
        assertThat(RunningGateway.<String>member(problem, "traceId")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @CsvSource({
        "en, , Not found",
        ", en-GB, Not found",
        ", , পাওয়া যায়নি",
        "bn, en, পাওয়া যায়নি",
        "fr, en;q=0.8, Not found",
        ", 'fr, en;q=0.5, bn;q=0.7', পাওয়া যায়নি",
        ", ;;;q=, পাওয়া যায়নি"
    })
    void aProblemSpeaksTheCallersLanguage(String asked, String accepted, String title) {
        var path = "/nowhere" + (asked == null ? "" : "?lang=" + asked);
        var problem = accepted == null ? client.get(path) : client.get(path, "Accept-Language", accepted);
        assertThat(RunningGateway.<String>member(problem, "title")).isEqualTo(title);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : new String[] {PATH, "/nowhere"}) {
            var response = client.get(path);
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(response, "Strict-Transport-Security")).startsWith("max-age=");
            assertThat(header(response, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void aServicesOwnPolicyStands() {
        ORDER.answers((_, response, _) -> response.header("Content-Security-Policy", "style-src 'unsafe-inline'")
                .send());
        assertThat(client.get("/pay/result/1").headers().allValues("Content-Security-Policy"))
                .containsExactly("style-src 'unsafe-inline'");
    }

    @Test
    void compressionIsLeftToTheService() {
        ORDER.answers((request, response, _) -> response.header("Content-Encoding", "gzip")
                .header("Vary", "Accept-Encoding")
                .sendByteArray(reactor.core.publisher.Mono.just(new byte[] {31, -117, 8, 0})));
        var response = client.get(PATH, "Accept-Encoding", "gzip, br");
        assertThat(ORDER.last().header("Accept-Encoding")).isEqualTo("gzip, br");
        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void aConfiguredSiteMayCallAndReadProblems() {
        var preflight = client.send(
                "OPTIONS",
                PATH,
                BodyPublishers.noBody(),
                "Origin",
                "https://shop.example",
                "Access-Control-Request-Method",
                "PATCH",
                "Access-Control-Request-Headers",
                "authorization, if-match");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("if-match");
        assertThat(ORDER.count()).isZero();
        var problem = client.get(PATH, "Origin", "https://shop.example", "Authorization", "Bearer x");
        assertThat(problem.statusCode()).isEqualTo(401);
        assertThat(header(problem, "Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(header(problem, "Access-Control-Expose-Headers")).contains("RateLimit-Limit");
        assertThat(header(problem, "Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void anotherSiteIsNotHelped() {
        var preflight = client.send(
                "OPTIONS",
                PATH,
                BodyPublishers.noBody(),
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(RunningGateway.<String>member(preflight, "code")).isEqualTo("origin-not-allowed");
        var form = client.post("/api/v1/payments/sslcommerz/success", "a=1", "Origin", "null");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(header(form, "Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void headAnswersWithoutABody() {
        var response = client.send("HEAD", "/nowhere", BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }
}
