package bd.haat.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.user.People;
import bd.haat.user.UserTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class SessionControllerTest extends UserTest {
    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient db;

    @Autowired
    StringRedisTemplate redis;

    People people;

    @BeforeEach
    void people() {
        people = new People(http);
        redis.delete(redis.keys("login-failures:*"));
    }

    @Test
    void signsInAndTheTokenOpensTheAccount() {
        var tokens = people.logIn(people.register("SELLER"));
        assertThat(tokens).containsEntry("tokenType", "Bearer").containsEntry("expiresIn", 900);
        me(tokens)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.role")
                .isEqualTo("SELLER");
        http.get()
                .uri("/api/v1/users/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
        http.get()
                .uri("/api/v1/users/me")
                .header("Authorization", "Bearer forged." + tokens.get("accessToken"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreTheSameAnswer() {
        var email = people.register("SHOPPER");
        for (var login : new String[] {email, "nobody@example.com"})
            people.post("/api/v1/auth/login", Map.of("login", login, "password", "wrong password"))
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("bad-credentials");
    }

    @Test
    void theEleventhTryIsNotEvenLookedAt() {
        var email = people.register("SHOPPER");
        IntStream.range(0, 10)
                .forEach(_ -> people.post("/api/v1/auth/login", Map.of("login", email, "password", "wrong password"))
                        .expectStatus()
                        .isUnauthorized());
        people.post("/api/v1/auth/login", Map.of("login", email, "password", People.PASSWORD))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void aSpentTokenYieldsTheSameSuccessorForAMomentAndEndsTheFamilyLater() {
        var first = people.logIn(people.register("SHOPPER"));
        var second = refresh(first).get("refreshToken");
        assertThat(refresh(first)).containsEntry("refreshToken", second);
        db.sql("update refresh_tokens set spent_at = :past where spent_at is not null")
                .param("past", Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .update();
        people.post("/api/v1/auth/refresh", Map.of("refreshToken", first.get("refreshToken")))
                .expectStatus()
                .isUnauthorized();
        people.post("/api/v1/auth/refresh", Map.of("refreshToken", second))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void signingOutEndsTheSession() {
        var tokens = people.logIn(people.register("SHOPPER"));
        http.post()
                .uri("/api/v1/auth/logout")
                .header("Authorization", "Bearer " + tokens.get("accessToken"))
                .exchange()
                .expectStatus()
                .isNoContent();
        people.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")))
                .expectStatus()
                .isUnauthorized();
        assertThat(redis.keys("revoked:sid:*")).isNotEmpty();
        people.post("/api/v1/auth/logout", "").expectStatus().is4xxClientError();
    }

    @Test
    void publishesTheKeysTokensAreSignedWith() {
        http.get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[0].crv")
                .isEqualTo("P-256")
                .jsonPath("$.keys[0].kid")
                .isNotEmpty()
                .jsonPath("$.keys[0].d")
                .doesNotExist();
    }

    private RestTestClient.ResponseSpec me(Map<String, Object> tokens) {
        return http.get()
                .uri("/api/v1/users/me")
                .header("Authorization", "Bearer " + tokens.get("accessToken"))
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> refresh(Map<String, Object> tokens) {
        return people.post("/api/v1/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken")))
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
