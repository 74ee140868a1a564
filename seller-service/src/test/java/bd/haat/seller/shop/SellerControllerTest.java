package bd.haat.seller.shop;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.SentEvents;
import bd.haat.common.test.TestTokens;
import bd.haat.seller.SellerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class SellerControllerTest extends SellerTest {
    private static final String SHOP = """
        {"shopName":{"bn":"জামদানি ঘর","en":"Jamdani Ghar"},"legalName":"Jamdani Ghar Ltd","phone":"01812345678",
         "location":{"lat":23.7465,"lon":90.376},"address":{"line1":"12 Lake Road","upazilaCode":"1301"},"dbidNo":"DBID-123"}\
        """;

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    SentEvents sent;

    @Test
    void aShopOpensAndIsSeenOnceAnAdminApproves() {
        var owner = Ids.next();
        try (var changes = sent.of("seller.events", "seller.changed.v1")) {
            var id = register(owner);
            get("/api/v1/sellers/" + id, null).expectStatus().isNotFound();
            decide(id, "approve", null)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("ACTIVE");
            decide(id, "approve", null).expectStatus().isOk();
            var approved =
                    changes.next(event -> event.get("sellerId").asString().equals(id)
                            && event.get("status").asString().equals("ACTIVE"));
            assertThat(approved.get("previousStatus").asString()).isEqualTo("PENDING_VERIFICATION");
            assertThat(approved.get("version").asLong()).isEqualTo(1);
            assertThat(approved.get("legalName").asString()).isEqualTo("Jamdani Ghar Ltd");
            assertThat(approved.get("line1").asString()).isNotBlank();
        }
    }

    @Test
    void shoppersReadTheNameInTheirLanguage() {
        var id = register(Ids.next());
        decide(id, "approve", null);
        get("/api/v1/sellers/" + id, null)
                .expectBody()
                .jsonPath("$.shopName")
                .isEqualTo("জামদানি ঘর")
                .jsonPath("$.legalName")
                .doesNotExist();
        get("/api/v1/sellers/" + id + "?lang=en", null)
                .expectBody()
                .jsonPath("$.shopName")
                .isEqualTo("Jamdani Ghar");
        var etag = get("/api/v1/sellers/" + id, null)
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        http.get()
                .uri("/api/v1/sellers/{id}", id)
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isEqualTo(304);
    }

    @Test
    void anAccountHasOneShop() {
        var owner = Ids.next();
        register(owner);
        post("/api/v1/sellers", tokens.seller(owner), SHOP)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("seller-exists");
    }

    @Test
    void onlyVerifiedSellersMayOpenAShop() {
        post("/api/v1/sellers", tokens.seller(UNVERIFIED), SHOP)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("account-not-verified");
        post("/api/v1/sellers", tokens.shopper(Ids.next()), "{").expectStatus().isForbidden();
        post("/api/v1/sellers", null, SHOP).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "lat":23.7465   | "lat":"23.7465"     | location.lat
        "lat":23.7465   | "lat":51.5          | location.lat
        01812345678     | 02123               | phone
        "upazilaCode":"1301" | "upazilaCode":"9999" | address.upazilaCode
        "dbidNo"        | "dbid"              | dbid
        "legalName":"Jamdani Ghar Ltd", | ''  | legalName
        """)
    void wrongFieldsAreNamed(String right, String wrong, String field) {
        post("/api/v1/sellers", tokens.seller(Ids.next()), SHOP.replace(right, wrong == null ? "" : wrong))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void theOwnerChangesTheShopAgainstItsVersion() {
        var owner = Ids.next();
        register(owner);
        patch(owner, null, "{\"phone\":\"01912345678\"}").expectStatus().isEqualTo(428);
        patch(owner, "\"5\"", "{\"phone\":\"01912345678\"}").expectStatus().isEqualTo(412);
        patch(owner, "\"0\"", "{\"phone\":\"01912345678\",\"shopName\":{\"en\":\"New Name\"}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.phone")
                .isEqualTo("+8801912345678")
                .jsonPath("$.shopName.bn")
                .isEqualTo("জামদানি ঘর")
                .jsonPath("$.shopName.en")
                .isEqualTo("New Name");
    }

    @Test
    void adminsDecideAlongTheTable() {
        var id = register(Ids.next());
        decide(id, "suspend", "{\"reason\":\"x\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.currentStatus")
                .isEqualTo("PENDING_VERIFICATION");
        decide(id, "reject", "{}").expectStatus().isBadRequest();
        decide(id, "reject", "{\"reason\":\"licence expired\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REJECTED");
        decide(Ids.next().toString(), "approve", null).expectStatus().isNotFound();
        decide(Ids.next().toString(), "reject", "{}").expectStatus().isNotFound();
        post("/api/v1/admin/sellers/" + id + "/approve", tokens.seller(Ids.next()), "")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theQueueIsReadPageByPage() {
        for (int i = 0; i < 3; i++) register(Ids.next());
        var first = http.get()
                .uri("/api/v1/admin/sellers?limit=2")
                .header("Authorization", tokens.admin())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat((List<?>) first.get("items")).hasSize(2);
        get("/api/v1/admin/sellers?limit=2&cursor=" + first.get("nextCursor"), tokens.admin())
                .expectStatus()
                .isOk();
        get("/api/v1/admin/sellers?cursor=forged", tokens.admin())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-cursor");
        get("/api/v1/admin/sellers?limit=0", tokens.admin())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
        get("/api/v1/admin/sellers?status=NEW", tokens.admin()).expectStatus().isBadRequest();
    }

    private String register(UUID owner) {
        return post("/api/v1/sellers", tokens.seller(owner), SHOP)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .toString();
    }

    private RestTestClient.ResponseSpec decide(String id, String decision, String body) {
        return post("/api/v1/admin/sellers/" + id + "/" + decision, tokens.admin(), body == null ? "" : body);
    }

    private RestTestClient.ResponseSpec get(String uri, String bearer) {
        var request = http.get().uri(uri);
        return (bearer == null ? request : request.header("Authorization", bearer)).exchange();
    }

    private RestTestClient.ResponseSpec post(String uri, String bearer, String body) {
        var request = http.post().uri(uri).contentType(MediaType.APPLICATION_JSON);
        return (bearer == null ? request : request.header("Authorization", bearer))
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec patch(UUID owner, String ifMatch, String body) {
        var request = http.patch()
                .uri("/api/v1/sellers/me")
                .header("Authorization", tokens.seller(owner))
                .contentType(MediaType.APPLICATION_JSON);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(body)
                .exchange();
    }
}
