package bd.haat.order.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;

class WatchTest extends OrderTest {
    private final int port;
    private final Signals signals;
    private final StringRedisTemplate redis;

    @Autowired
    WatchTest(@LocalServerPort int port, Signals signals, StringRedisTemplate redis) {
        this.port = port;
        this.signals = signals;
        this.redis = redis;
    }

    @Test
    void whoPrefersToWaitGetsTheSettledOrder() throws Exception {
        var key = UUID.randomUUID().toString();
        var posted = CompletableFuture.supplyAsync(() -> post(
                "/api/v1/orders",
                bearer(),
                order("COD", Neighbours.HONEY, 1),
                "Idempotency-Key",
                key,
                "Prefer",
                "wait=9"));
        reserve(ordered(key));
        var answer = posted.get(9, TimeUnit.SECONDS);
        answer.expectStatus().isCreated();
        answer.expectHeader().valueEquals("Preference-Applied", "wait=9");
        assertThat(body(answer).get("status").asString()).isEqualTo("CONFIRMED");

        var again = post(
                "/api/v1/orders",
                bearer(),
                order("COD", Neighbours.HONEY, 1),
                "Idempotency-Key",
                key,
                "Prefer",
                "wait=9");
        again.expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(body(again).get("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void waitingEndsInTimeWithoutAnAnswer() {
        var id = placed(order("COD", Neighbours.HONEY, 1));
        long began = System.nanoTime();
        var answer = get("/api/v1/orders/" + id, bearer(), "Prefer", "wait=1");
        assertThat(body(answer).get("status").asString()).isEqualTo("PENDING");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
        answer.expectHeader().valueEquals("Preference-Applied", "wait=1");
    }

    @Test
    void aSignalFromAnotherReplicaWakes() throws Exception {
        var id = UUID.randomUUID();
        try (var watch = signals.watch(id)) {
            var woken = CompletableFuture.supplyAsync(() -> {
                long began = System.nanoTime();
                watch.await(Duration.ofSeconds(10));
                return Duration.ofNanos(System.nanoTime() - began);
            });
            redis.convertAndSend("haat.order.changed", id.toString());
            assertThat(woken.get(10, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aStreamTellsEachChangeAndEndsWithTheOrder() throws Exception {
        var id = placed(order("COD", Neighbours.HONEY, 1));
        var lines = new ArrayList<String>();
        try (var stream = stream(id, null)) {
            assertThat(readEvent(stream, lines)).contains("\"status\":\"PENDING\"");
            tell(
                    "product.events",
                    "stock.rejected.v1",
                    id,
                    "{\"orderId\":\"%s\",\"reason\":\"OUT_OF_STOCK\",\"lines\":[]}".formatted(id));
            assertThat(readEvent(stream, lines)).contains("\"status\":\"REJECTED\"");
            assertThat(stream.readLine()).isNull();
        }
        assertThat(lines).contains("id: 1", "id: 2", "event: order");
        try (var again = stream(id, "2")) {
            assertThat(again.readLine()).startsWith(":");
        }
        get("/api/v1/orders/" + id + "/events", tokens.shopper(UUID.randomUUID()))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aListGoesOnWhereItsCursorSays() {
        var placed = List.of(
                placed(order("COD", Neighbours.HONEY, 1)),
                placed(order("COD", Neighbours.HONEY, 2)),
                placed(order("COD", Neighbours.HONEY, 3)));
        var first = body(get("/api/v1/orders?limit=2", bearer()));
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.at("/items/0/id").asString()).isEqualTo(placed.get(2).toString());
        assertThat(first.at("/items/0/name").asString()).isEqualTo("জিনিস");
        var second = body(get(
                "/api/v1/orders?limit=2&lang=en&cursor="
                        + first.get("nextCursor").asString(),
                bearer()));
        assertThat(second.at("/items/0/id").asString()).isEqualTo(placed.get(0).toString());
        assertThat(second.at("/items/0/name").asString()).isEqualTo("Thing");
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(body(get("/api/v1/orders?status=CONFIRMED", bearer())).get("items"))
                .isEmpty();
        assertThat(body(get("/api/v1/orders?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z", bearer()))
                        .get("items"))
                .isEmpty();
        get("/api/v1/orders?from=yesterday", bearer()).expectStatus().isBadRequest();
    }

    private UUID ordered(String key) {
        var found = new UUID[1];
        await().atMost(SOON).until(() -> {
            db.sql("select id from orders where idempotency_key = ?")
                    .params(key)
                    .query(UUID.class)
                    .optional()
                    .ifPresent(id -> found[0] = id);
            return found[0] != null;
        });
        return found[0];
    }

    private BufferedReader stream(UUID id, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/orders/" + id + "/events"))
                .header("Authorization", bearer())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String readEvent(BufferedReader stream, List<String> lines) throws IOException {
        var event = new StringBuilder();
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            lines.add(line);
            if (line.isEmpty() && !event.isEmpty()) return event.toString();
            if (line.startsWith("data:")) event.append(line);
        }
        return event.toString();
    }
}
