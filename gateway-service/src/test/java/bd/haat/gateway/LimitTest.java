package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LimitTest extends RunningGateway {
    private final MeterRegistry meters;

    @Autowired
    LimitTest(MeterRegistry meters) {
        this.meters = meters;
    }

    @Test
    void aGuestsAddressHasABurstOfAHundred() {
        var first = client.get("/api/v1/products");
        assertThat(header(first, "RateLimit-Limit")).isEqualTo("100");
        assertThat(header(first, "RateLimit-Remaining")).isEqualTo("99");
        assertThat(header(first, "RateLimit-Reset")).isEqualTo("1");
        overdraw("limit:ip:" + address, Duration.ofSeconds(2 + 30)); // empty is two seconds from full
        var refused = client.get("/api/v1/products");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(RunningGateway.<String>member(refused, "code")).isEqualTo("too-many-requests");
        assertThat(RunningGateway.<String>member(refused, "title")).isEqualTo("অনেক বেশি অনুরোধ এসেছে");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(25, 31);
        assertThat(header(refused, "RateLimit-Limit")).isEqualTo("100");
        assertThat(header(refused, "RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(header(refused, "RateLimit-Reset"))).isBetween(27, 32);
        assertThat(client.get("/api/v1/orders", signedIn()).statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonHasABurstOfSixtyWhereverItComesFrom() {
        var person = UUID.randomUUID();
        var login = bearer(ISSUER.token(person));
        assertThat(header(client.get("/api/v1/orders", login), "RateLimit-Limit"))
                .isEqualTo("60");
        overdraw("limit:user:" + person, Duration.ofSeconds(33));
        assertThat(client.get("/api/v1/orders", login).statusCode()).isEqualTo(429);
        try (var elsewhere = new TestClient(port, "127.2.0.1")) {
            var otherLogin = bearer(ISSUER.token(person));
            assertThat(elsewhere.get("/api/v1/orders", otherLogin).statusCode()).isEqualTo(429);
            assertThat(elsewhere.get("/api/v1/orders", signedIn()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressRegistersTenTimesAMinute() {
        for (int i = 0; i < 10; i++)
            assertThat(client.post("/api/v1/auth/register", "{}").statusCode()).isEqualTo(200);
        var refused = client.post("/api/v1/auth/register", "{}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(4, 6);
        assertThat(header(refused, "RateLimit-Limit")).isEqualTo("10");
        assertThat(client.post("/api/v1/auth/guest", "{}").statusCode()).isEqualTo(429);
        assertThat(client.post("/api/v1/auth/login", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aCrowdOnOneBucketGetsWhatIsInItAndNoMore() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            var login = signedIn();
            var answers = IntStream.range(0, 250)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> client.get("/api/v1/orders", login), threads))
                    .toList();
            long passed = answers.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() == 200)
                    .count();
            long refilled = 20 * (System.nanoTime() - began) / 1_000_000_000 + 1;
            assertThat(passed).isBetween(60L, 60 + refilled);
        }
    }

    @Test
    void aSilentRedisLetsRequestsPassUncounted() {
        client.get("/api/v1/products");
        double before = unknown();
        REDIS_GATE.beSilent();
        var response = client.get("/api/v1/products");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "RateLimit-Limit")).isNull();
        assertThat(unknown()).isGreaterThan(before);
        for (int i = 0; i < 30; i++) client.get("/api/v1/products");
        long began = System.nanoTime();
        assertThat(client.get("/api/v1/products").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
        REDIS_GATE.open();
        awaitCounting();
    }

    @Test
    void aRedisThatIsAwayLetsRequestsPassUncounted() {
        REDIS_GATE.shut();
        for (int i = 0; i < 150; i++)
            assertThat(client.get("/api/v1/products").statusCode()).isEqualTo(200);
        assertThat(client.send("POST", "/api/v1/auth/login", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(200);
        REDIS_GATE.open();
        awaitCounting();
    }

    @Test
    void aRedisThatForgotTheScriptIsToldAgain() {
        client.get("/api/v1/products");
        REDIS.scriptFlush();
        assertThat(header(client.get("/api/v1/products"), "RateLimit-Limit")).isEqualTo("100");
    }

    private void awaitCounting() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(header(client.get("/api/v1/products"), "RateLimit-Limit"))
                        .isEqualTo("100"));
    }

    private double unknown() {
        return meters.get("haat.gateway.limits")
                .tag("outcome", "unknown")
                .counter()
                .count();
    }
}
