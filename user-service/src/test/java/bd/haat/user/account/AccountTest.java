package bd.haat.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.TestTokens;
import bd.haat.user.People;
import bd.haat.user.UserTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Profile, addresses, keys, and what other services may ask. */
class AccountTest extends UserTest {
    private static final Map<String, Object> HOME = Map.of(
            "recipient",
            "Rahima",
            "phone",
            "01712345678",
            "line1",
            "12 Lake Road",
            "upazilaCode",
            "1301",
            "location",
            Map.of("lat", 23.91, "lon", 90.21));

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    People people;
    String rahima;

    @BeforeEach
    void signIn() {
        people = new People(http);
        rahima = people.bearer("SHOPPER");
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        patch(rahima, null, Map.of("name", "R")).expectStatus().isEqualTo(428);
        patch(rahima, "W/\"99\"", Map.of("name", "R")).expectStatus().isEqualTo(412);
        patch(rahima, "W/\"0\"", Map.of("name", "Rahima Khatun", "language", "en"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "W/\"1\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Rahima Khatun")
                .jsonPath("$.language")
                .isEqualTo("en");
        patch(rahima, "*", Map.of("language", "fr"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("language");
    }

    @Test
    void addressesBelongToTheirOwnerAlone() {
        var id = add(rahima, HOME);
        var stranger = people.bearer("SHOPPER");
        var uri = "/api/v1/users/me/addresses/" + id;
        http.get()
                .uri(uri)
                .header("Authorization", stranger)
                .exchange()
                .expectStatus()
                .isNotFound();
        http.put()
                .uri(uri)
                .header("Authorization", stranger)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.put()
                .uri(uri)
                .header("Authorization", rahima)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isBadRequest();
        http.delete()
                .uri(uri)
                .header("Authorization", rahima)
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        http.delete()
                .uri(uri)
                .header("Authorization", rahima)
                .header("If-Match", "\"0\"")
                .exchange()
                .expectStatus()
                .isNoContent();
        http.get()
                .uri(uri)
                .header("Authorization", rahima)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anUpazilaThatDoesNotExistIsNamed() {
        var nowhere = new HashMap<>(HOME);
        nowhere.put("upazilaCode", "9999");
        postAddress(rahima, nowhere)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("upazilaCode");
    }

    @Test
    void servicesFindAPersonAndTheirAddressInOneAnswer() {
        var id = add(rahima, HOME);
        var me = http.get()
                .uri("/api/v1/users/me")
                .header("Authorization", rahima)
                .exchange()
                .expectBody(UserView.class)
                .returnResult()
                .getResponseBody();
        http.get()
                .uri("/internal/users/{id}?addressId={address}", me.id(), id)
                .header("X-Api-Key", tokens.serviceKey("order"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verified")
                .isEqualTo(false)
                .jsonPath("$.address.phone")
                .isEqualTo("+8801712345678");
        http.get()
                .uri("/internal/users/{id}", me.id())
                .header("X-Api-Key", "wrong")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get()
                .uri("/internal/users/{id}", me.id())
                .header("Authorization", rahima)
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void aSellersKeyIsExchangedForATokenUntilItIsRevoked() {
        var karim = people.bearer("SELLER");
        http.post()
                .uri("/api/v1/api-keys")
                .header("Authorization", rahima)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{")
                .exchange()
                .expectStatus()
                .isForbidden();
        var made = http.post()
                .uri("/api/v1/api-keys")
                .header("Authorization", karim)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "ERP"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(made.get("key").toString()).startsWith("haat_");
        exchange(made.get("key"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accessToken")
                .isNotEmpty();
        http.delete()
                .uri("/api/v1/api-keys/{id}", made.get("id"))
                .header("Authorization", karim)
                .exchange()
                .expectStatus()
                .isNoContent();
        exchange(made.get("key")).expectStatus().isUnauthorized();
    }

    @Test
    void theFirstAdminComesFromASecret() {
        people.post("/api/v1/auth/login", Map.of("login", "admin@haat.local", "password", "the first admin's password"))
                .expectStatus()
                .isOk();
    }

    private RestTestClient.ResponseSpec exchange(Object key) {
        return http.post()
                .uri("/internal/api-keys/exchange")
                .header("X-Api-Key", tokens.serviceKey("gateway"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("key", key))
                .exchange();
    }

    private RestTestClient.ResponseSpec patch(String bearer, String ifMatch, Object body) {
        var request = http.patch()
                .uri("/api/v1/users/me")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec postAddress(String bearer, Object body) {
        return http.post()
                .uri("/api/v1/users/me/addresses")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private Object add(String bearer, Object body) {
        return postAddress(bearer, body)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id");
    }
}
