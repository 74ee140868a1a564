package bd.haat.common.app;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.TestTokens;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The conventions of api.md, as every service gets them. */
class RequestsTest extends ProbeTest {
    private static final String ITEM =
            "{\"name\":\"Saree\",\"quantity\":1,\"price\":{\"amount\":125000,\"currency\":\"BDT\"}}";
    private static final String NOBODYS = new UUID(0x7000, 0).toString();

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "quantity":1        | "quantity":"1"       | quantity       | type
        "quantity":1        | "quantity":1.5       | quantity       | type
        "quantity":1        | "quantity":0         | quantity       | min
        "quantity":1        | "quantity":null      | quantity       | type
        "quantity":1        | "quantity":99999999999999999999 | quantity | type
        "quantity":1        | "quantity":true      | quantity       | type
        "name":"Saree"      | "name":12            | name           | type
        "name":"Saree"      | "name":" "           | name           | required
        "name":"Saree"      | "name":"a\\u0000b"   | name           | type
        "name":"Saree"      | "nam":"Saree"        | nam            | unknown
        "amount":125000     | "amount":"125000"    | price.amount   | type
        "currency":"BDT"    | "currency":"USD"     | price.currency | pattern
        "name":"Saree"      | "name":"S","title":{} | title         | assert-true
        "name":"Saree"      | "name":"S","title":{"bn":"শাড়ি শাড়ি শাড়ি"} | title | localized-size
        "name":"Saree"      | "name":"S","sizes":[1,"2"] | sizes[1]   | type
        """)
    void aWrongMemberIsNamed(String right, String wrong, String field, String code) {
        post("/api/v1/open/items/" + Ids.next(), null, ITEM.replace(right, wrong))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"name":
        not json
        ""
        null
        {} trailing
        {"name":"a","name":"b"}
        """)
    void whatIsNoObjectIsMalformed(String body) {
        post("/api/v1/open/items/" + Ids.next(), null, body == null ? "" : body)
                .expectStatus()
                .isBadRequest();
        post("/api/v1/open/items/" + Ids.next(), null, "{\"a\":".repeat(5000))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whatDoesNotExistIs404BeforeTheBodyIsRead() {
        post("/api/v1/open/items/" + NOBODYS, null, "{}").expectStatus().isNotFound();
        post("/api/v1/open/items/not-a-uuid", null, "{}").expectStatus().isNotFound();
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() {
        http.get()
                .uri("/api/v1/open/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
        http.method(HttpMethod.PUT)
                .uri("/api/v1/open/list")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("method-not-allowed");
        http.get()
                .uri("/api/v1/open/list")
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
        http.get()
                .uri("/api/v1/open/list?limit=0")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
        http.get()
                .uri("/api/v1/open/list?limit=ten")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
        http.get()
                .uri("/api/v1/open/broken")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("internal-error")
                .jsonPath("$.detail")
                .doesNotExist()
                .jsonPath("$.trace")
                .doesNotExist();
        http.get().uri("/error").exchange().expectStatus().is4xxClientError();
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        http.get()
                .uri("/api/v1/open/nowhere")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("পাওয়া যায়নি");
        http.get()
                .uri("/api/v1/open/nowhere")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Not found");
        http.get()
                .uri("/api/v1/open/nowhere?lang=en")
                .header("Accept-Language", "bn")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Not found");
        http.get()
                .uri("/api/v1/open/language")
                .header("Accept-Language", "fr,en;q=0.5")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("\"en\"");
    }

    @Test
    void tokensAreVerifiedAndRolesCheckedBeforeTheBodyIsRead() {
        var user = Ids.next();
        http.get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
        http.get()
                .uri("/api/v1/me")
                .header("Authorization", tokens.expired(user, "SHOPPER"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get()
                .uri("/api/v1/me")
                .header("Authorization", tokens.shopper(user) + "x")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get()
                .uri("/api/v1/me")
                .header("Authorization", tokens.shopper(user))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.userId")
                .isEqualTo(user.toString());
        post("/api/v1/sellers-only", tokens.shopper(user), "{")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("forbidden");
        http.get()
                .uri("/api/v1/admin/anything")
                .header("Authorization", tokens.seller(user))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void internalPathsOpenToServiceKeysAlone() {
        http.get()
                .uri("/internal/things")
                .header("X-Api-Key", tokens.serviceKey("order"))
                .exchange()
                .expectStatus()
                .isOk();
        http.get()
                .uri("/internal/things")
                .header("X-Api-Key", "guessed")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get()
                .uri("/internal/things")
                .header("Authorization", tokens.admin())
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void aRequestIdIsEchoedUnlessItIsHostile() {
        http.get()
                .uri("/api/v1/open/list")
                .header("X-Request-Id", "abc-1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "abc-1");
        http.get()
                .uri("/api/v1/open/list")
                .header("X-Request-Id", "a b<script>")
                .exchange()
                .expectHeader()
                .doesNotExist("X-Request-Id");
        http.get()
                .uri(URI.create("/api/v1/open/list?x=%00"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private RestTestClient.ResponseSpec post(String uri, String bearer, String body) {
        var request = http.post().uri(uri).contentType(MediaType.APPLICATION_JSON);
        return (bearer == null ? request : request.header("Authorization", bearer))
                .body(body)
                .exchange();
    }
}
