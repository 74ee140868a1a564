package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Jwts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class IdentityTest extends RunningGateway {
    private static final String PATH = "/api/v1/orders";

    private final UUID person = UUID.randomUUID();

    @Test
    void aGoodTokenGoesOnAsItIs() {
        var token = ISSUER.token(person);
        assertThat(client.get(PATH, bearer(token)).statusCode()).isEqualTo(200);
        assertThat(ORDER.last().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aGuestPasses() {
        assertThat(client.get(PATH).statusCode()).isEqualTo(200);
        assertThat(ORDER.last().header("Authorization")).isNull();
    }

    /** Steadfast proves itself with a bearer token that only order-service knows; elsewhere the same is no token. */
    @Test
    void aCouriersSecretGoesOnAsItIs() {
        var events = "/api/v1/couriers/steadfast/events";
        assertThat(client.post(events, "{}", "Authorization", "Bearer a-shared-secret", "X-PATHAO-Signature", "s")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ORDER.last().header("Authorization")).isEqualTo("Bearer a-shared-secret");
        assertThat(ORDER.last().header("X-PATHAO-Signature")).isEqualTo("s");
        ORDER.reset();
        assertThat(client.post("/api/v1/couriers/steadfast", "{}", "Authorization", "Bearer a-shared-secret")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ORDER.count()).isZero();
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(bearer(ISSUER.token(
                person, jwt -> jwt.expiration(Date.from(Instant.now().minusSeconds(1))))));
    }

    @Test
    void aTokenNotYetGoodIsRefused() {
        refused(bearer(ISSUER.token(
                person, jwt -> jwt.notBefore(Date.from(Instant.now().plusSeconds(300))))));
    }

    @Test
    void aTokenWithoutEndIsRefused() {
        refused(bearer(ISSUER.token(person, jwt -> jwt.expiration(null))));
    }

    @Test
    void anotherIssuersTokenIsRefused() {
        refused(bearer(ISSUER.token(person, jwt -> jwt.issuer("https://evil.example"))));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(bearer(ISSUER.token(
                person, jwt -> jwt.audience().clear().add("elsewhere").and())));
    }

    @Test
    void aTokenWithoutAPersonIsRefused() {
        refused(bearer(ISSUER.token(person, jwt -> jwt.subject("root"))));
    }

    @Test
    void aForgedSignatureIsRefused() {
        refused(bearer(ISSUER.forged(person)));
    }

    @Test
    void aTamperedTokenIsRefused() {
        var parts = ISSUER.token(person).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(bearer(parts[0] + "." + encoded(claims.replace("SHOPPER", "ADMIN")) + "." + parts[2]));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var claims = ISSUER.token(person).split("\\.")[1];
        refused(bearer(encoded("{\"alg\":\"none\"}") + "." + claims + "."));
        refused(bearer(encoded("{\"alg\":\"none\",\"kid\":\"" + ISSUER.currentKeyId() + "\"}") + "." + claims + "."));
    }

    /** The old confusion: a public key taken for a shared secret. */
    @Test
    void anotherAlgorithmIsRefused() {
        var secret = Jwts.SIG.HS256.key().build();
        refused(bearer(Jwts.builder()
                .header()
                .keyId(ISSUER.currentKeyId())
                .and()
                .issuer("https://haat.bd")
                .audience()
                .add("haat")
                .and()
                .subject(person.toString())
                .expiration(Date.from(Instant.now().plusSeconds(60)))
                .signWith(secret)
                .compact()));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused(bearer("x"));
        refused(bearer(""));
        refused(bearer("a.b.c"));
        refused(bearer("x".repeat(9_000)));
        refused("Authorization", "Basic dXNlcjpwYXNz");
        refused("Authorization", "Bearer " + ISSUER.token(person), "Authorization", "Bearer " + ISSUER.token(person));
    }

    @Test
    void aNewKeyIsKnownAtOnceAndTheOldOneStill() {
        var before = ISSUER.token(person);
        assertThat(client.get(PATH, bearer(before)).statusCode()).isEqualTo(200);
        ISSUER.rotate();
        var after = ISSUER.token(person);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(client.get(PATH, bearer(after)).statusCode()).isEqualTo(200));
        assertThat(client.get(PATH, bearer(before)).statusCode()).isEqualTo(200);
    }

    @Test
    void inventedKeyIdsDoNotFloodUserService() {
        client.get(PATH, signedIn());
        USER.reset();
        USER.answers((_, response, _) -> Upstream.json(response, ISSUER.jwks()));
        for (int i = 0; i < 10; i++) refused(bearer(unknownKey()));
        assertThat(USER.count()).isLessThanOrEqualTo(1);
    }

    @Test
    void anEndedSessionIsRefusedAtOnce() {
        var session = UUID.randomUUID().toString();
        var token = ISSUER.token(person, jwt -> jwt.claim("sid", session));
        assertThat(client.get(PATH, bearer(token)).statusCode()).isEqualTo(200);
        REDIS.setex("revoked:sid:" + session, 900, "1");
        refused(bearer(token));
    }

    @Test
    void anApiKeyIsExchangedOnce() {
        var token = ISSUER.token(person);
        var exchanges = exchanging("haat_good", token);
        for (int i = 0; i < 3; i++)
            assertThat(client.get(PATH, bearer("haat_good")).statusCode()).isEqualTo(200);
        assertThat(ORDER.last().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(exchanges).hasValue(1);
    }

    @Test
    void anUnknownApiKeyIsRefusedAndAskedForOnce() {
        var exchanges = exchanging("haat_other", "");
        for (int i = 0; i < 3; i++) refused(bearer("haat_unknown" + person));
        assertThat(exchanges).hasValue(1);
    }

    @Test
    void whileUserServiceIsAwayAnUnknownApiKeyIsUndecided() {
        USER.answers((_, response, _) -> response.status(500).send());
        var response = client.get(PATH, bearer("haat_" + person));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isNotNull();
    }

    /** Whoever sends rubbish pays for the signatures from the bucket of his address. */
    @Test
    void aForgerRunsOutOfTokens() {
        refused(bearer(ISSUER.forged(person)));
        overdraw("limit:ip:" + address, Duration.ofSeconds(32));
        assertThat(client.get(PATH, bearer(ISSUER.forged(person))).statusCode()).isEqualTo(429);
        assertThat(client.get(PATH, signedIn()).statusCode()).isEqualTo(429); // while suspicion lasts
        try (var neighbour = new TestClient(port, "127.2.0.2")) {
            assertThat(neighbour.get(PATH, signedIn()).statusCode()).isEqualTo(200);
        }
    }

    private static AtomicInteger exchanging(String key, String token) {
        var exchanges = new AtomicInteger();
        USER.answers((request, response, body) -> {
            if (!request.uri().equals("/internal/api-keys/exchange")) return Upstream.json(response, ISSUER.jwks());
            exchanges.incrementAndGet();
            boolean ours =
                    "the-gateways-own-key".equals(request.requestHeaders().get("X-Api-Key"));
            return ours && body.equals("{\"key\":\"" + key + "\"}")
                    ? Upstream.json(response, "{\"accessToken\":\"" + token + "\",\"expiresIn\":900}")
                    : response.status(401).send();
        });
        return exchanges;
    }

    private String unknownKey() {
        var parts = ISSUER.token(person).split("\\.");
        var header = "{\"alg\":\"ES256\",\"kid\":\"" + UUID.randomUUID() + "\"}";
        return encoded(header) + "." + parts[1] + "." + parts[2];
    }

    private HttpResponse<String> refused(String... headers) {
        int before = ORDER.count();
        var response = client.get(PATH, headers);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(RunningGateway.<String>member(response, "code")).isEqualTo("unauthenticated");
        assertThat(header(response, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(ORDER.count()).isEqualTo(before);
        return response;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
