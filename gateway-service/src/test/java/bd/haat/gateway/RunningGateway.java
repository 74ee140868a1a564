package bd.haat.gateway;

import bd.haat.backing.Backing;
import bd.haat.backing.TestServers;
import com.jayway.jsonpath.JsonPath;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as it runs, over a real Redis and real servers in the services' places; one context for all tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "haat.internal.key=the-gateways-own-key",
            "haat.gateway.trusted-proxies=127.9.9.0/24",
            "haat.gateway.cors-origins=https://shop.example",
            "haat.gateway.answer-deadline=1s",
            "haat.gateway.stream-silence=3s",
            "haat.gateway.body-silence=1s",
            "haat.limits.patience=500ms", // a busy build machine is no slow Redis
            "haat.public-url=https://haat.example",
            "spring.data.redis.database=9"
        })
abstract class RunningGateway {
    static final Upstream USER = new Upstream("user");
    static final Upstream PRODUCT = new Upstream("product");
    static final Upstream PRODUCT_TWIN = new Upstream("product-twin");
    static final Upstream ORDER = new Upstream("order");
    static final Upstream OTHERS = new Upstream("others");
    static final TestIssuer ISSUER = new TestIssuer();
    static final RedisGate REDIS_GATE;
    static final RedisCommands<String, String> REDIS;

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    static {
        var redis = TestServers.get(Backing.REDIS);
        REDIS_GATE = new RedisGate(redis.port());
        REDIS = RedisClient.create(RedisURI.builder()
                        .withHost("127.0.0.1")
                        .withPort(redis.port())
                        .withDatabase(9)
                        .build())
                .connect()
                .sync();
    }

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    String address;
    TestClient client;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.data.redis.port", REDIS_GATE::port);
        registry.add("haat.services.user", USER::url);
        registry.add("haat.services.product", () -> PRODUCT.url() + "," + PRODUCT_TWIN.url());
        registry.add("haat.services.order", ORDER::url);
        for (var service : List.of("seller", "location", "notification", "ai", "marketing", "analytics"))
            registry.add("haat.services." + service, () -> OTHERS.url() + "/" + service);
    }

    @BeforeEach
    void freshCaller() {
        REDIS_GATE.open();
        for (var upstream : List.of(USER, PRODUCT, PRODUCT_TWIN, ORDER, OTHERS)) upstream.reset();
        USER.answers((request, response, body) -> request.uri().equals("/.well-known/jwks.json")
                ? Upstream.json(response, ISSUER.jwks())
                : USER.name(request, response, body));
        int number = CLIENTS.incrementAndGet();
        address = "127.1." + number / 250 + "." + (1 + number % 250);
        client = new TestClient(port, address);
    }

    @AfterEach
    void close() {
        client.close();
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    static String[] signedIn() {
        return bearer(ISSUER.token(UUID.randomUUID()));
    }

    /** As if so much had been taken from a bucket that it will be full only then. */
    static void overdraw(String bucket, Duration untilFull) {
        var full = Instant.now().plus(untilFull);
        REDIS.set(bucket, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, full)));
    }

    String raw(String request) {
        return RawClient.ask(port, address, request);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    static <T> T member(HttpResponse<String> response, String name) {
        return JsonPath.read(response.body(), "$." + name);
    }
}
