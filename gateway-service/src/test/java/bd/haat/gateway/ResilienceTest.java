package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;

class ResilienceTest extends RunningGateway {
    @AfterEach
    void allUp() {
        PRODUCT.startAgain();
        PRODUCT_TWIN.startAgain();
        ORDER.startAgain();
    }

    @Test
    void replicasShareTheLoad() {
        for (int i = 0; i < 20; i++) client.get("/api/v1/products");
        assertThat(PRODUCT.count()).isBetween(5, 15);
        assertThat(PRODUCT.count() + PRODUCT_TWIN.count()).isEqualTo(20);
    }

    @Test
    void aDeadReplicaIsNotNoticedByAnyone() {
        PRODUCT.stop();
        for (int i = 0; i < 20; i++) {
            assertThat(client.get("/api/v1/products").statusCode()).isEqualTo(200);
            assertThat(client.post("/api/v1/products", "{\"n\":" + i + "}").statusCode())
                    .isEqualTo(200);
        }
        assertThat(PRODUCT_TWIN.count()).isEqualTo(40);
        PRODUCT.startAgain();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            client.get("/api/v1/products");
            assertThat(PRODUCT.count()).isPositive();
        });
    }

    @Test
    void aReadWhoseConnectionBreaksIsTriedOnTheOther() {
        PRODUCT.answers((request, response, _) -> cut(response));
        for (int i = 0; i < 6; i++)
            assertThat(client.get("/api/v1/products").statusCode()).isEqualTo(200);
        assertThat(PRODUCT.count()).isPositive();
    }

    @Test
    void aWriteWhoseConnectionBreaksIsNeverSentTwice() {
        PRODUCT.answers((_, response, _) -> cut(response));
        PRODUCT_TWIN.answers((_, response, _) -> cut(response));
        var response = client.post("/api/v1/products", "{}");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(PRODUCT.count() + PRODUCT_TWIN.count()).isEqualTo(1);
    }

    @Test
    void aServiceThatIsDownIsSaidSoAtOnceAndComesBack() {
        client.get("/api/v1/orders");
        ORDER.stop();
        var response = client.get("/api/v1/orders", "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(RunningGateway.<String>member(response, "code")).isEqualTo("service-unavailable");
        assertThat(RunningGateway.<String>member(response, "title")).isEqualTo("Please try again in a moment");
        assertThat(header(response, "Retry-After")).isEqualTo("2");
        for (int i = 0; i < 30; i++) client.get("/api/v1/orders");
        assertThat(header(client.get("/api/v1/orders"), "Retry-After")).isEqualTo("5"); // its breaker is open
        assertThat(client.get("/api/v1/products").statusCode()).isEqualTo(200);
        ORDER.startAgain();
        awaitOrders();
    }

    @Test
    void aSilentServiceIsGivenUpInTime() {
        ORDER.answers((_, _, _) -> Mono.never());
        var response = client.get("/api/v1/orders", "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(RunningGateway.<String>member(response, "code")).isEqualTo("gateway-timeout");
        assertThat(header(response, "Retry-After")).isNotNull();
        assertThat(ORDER.count()).isEqualTo(1);
    }

    @Test
    void anErrorOfTheServiceIsItsOwn() {
        ORDER.answers((_, response, _) -> response.status(503)
                .header("Retry-After", "7")
                .header("Content-Type", "application/problem+json")
                .sendString(Mono.just("{\"code\":\"busy\"}")));
        for (int i = 0; i < 40; i++) {
            var response = client.get("/api/v1/orders");
            assertThat(header(response, "Retry-After")).isEqualTo("7");
            assertThat(response.body()).isEqualTo("{\"code\":\"busy\"}");
        }
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookWhole() {
        var connections = new LinkedBlockingQueue<Connection>();
        ORDER.answers((_, response, _) -> {
            response.withConnection(connections::add);
            return response.sendObject(Flux.just("half").map(Upstream::bytes).concatWith(Mono.never()), _ -> true);
        });
        try (var caller = new RawClient(port, address)) {
            caller.write("GET /api/v1/orders HTTP/1.1\r\nHost: h\r\n\r\n").awaitText("half");
            connections.forEach(Connection::dispose);
            assertThat(caller.readToEnd()).doesNotContain("0\r\n\r\n");
        }
    }

    @Test
    void eventsArriveAsTheyHappenAndOutliveTheDeadline() throws Exception {
        var events = Sinks.many().unicast().<String>onBackpressureBuffer();
        ORDER.answers((_, response, _) -> response.sse()
                .header("Content-Type", "text/event-stream")
                .send(events.asFlux().map(text -> Upstream.bytes("data: " + text + "\n\n"))));
        var lines = new LinkedBlockingQueue<String>();
        var stream =
                client.later("GET", "/api/v1/orders/7/events", BodyHandlers.ofLines(), "Accept", "text/event-stream");
        events.tryEmitNext("PENDING");
        Thread.ofVirtual()
                .start(() ->
                        stream.join().body().filter(line -> !line.isEmpty()).forEach(lines::add));
        assertThat(lines.poll(5, TimeUnit.SECONDS)).isEqualTo("data: PENDING");
        assertThat(lines.poll(1500, TimeUnit.MILLISECONDS)).isNull(); // longer than an answer may take
        events.tryEmitNext("CONFIRMED");
        assertThat(lines.poll(5, TimeUnit.SECONDS)).isEqualTo("data: CONFIRMED");
        events.tryEmitComplete();
    }

    @Test
    void aWebSocketPassesThrough() throws Exception {
        ORDER.answers((request, response, _) -> response.sendWebsocket((in, out) -> out.sendObject(
                in.receive().asString().map(text -> new TextWebSocketFrame("heard " + text)), _ -> true)));
        var heard = new LinkedBlockingQueue<String>();
        var socket = client.http()
                .newWebSocketBuilder()
                .header("Authorization", signedIn()[1])
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/orders/live"), listener(heard))
                .get(10, TimeUnit.SECONDS);
        socket.sendText("one", true).join();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("heard one");
        assertThat(ORDER.last().header("Authorization")).startsWith("Bearer ");
        socket.sendText("two", true).join();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("heard two");
        socket.abort();
    }

    @Test
    void silentStreamsAreClosedInTheEnd() throws Exception {
        ORDER.answers((request, response, _) -> request.uri().endsWith("live")
                ? response.sendWebsocket((in, out) -> in.receive().then())
                : response.sse()
                        .sendObject(Flux.just(Upstream.bytes(": hello\n\n")).concatWith(Mono.never()), _ -> true));
        var closed = new LinkedBlockingQueue<Boolean>();
        client.http()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/orders/live"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        closed.add(true);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);
        try (var caller = new RawClient(port, address)) {
            caller.write("GET /api/v1/orders/7/events HTTP/1.1\r\nHost: h\r\nAccept: text/event-stream\r\n\r\n");
            assertThat(caller.readToEnd()).contains(": hello");
        }
        assertThat(closed.poll(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aCallerWhoLeavesFreesTheService() {
        var gone = new LinkedBlockingQueue<Boolean>();
        ORDER.answers((_, response, _) -> {
            response.withConnection(connection -> connection.onDispose(() -> gone.add(true)));
            return Mono.never();
        });
        try (var caller = new RawClient(port, address)) {
            caller.write("GET /api/v1/orders HTTP/1.1\r\nHost: h\r\nAccept: text/event-stream\r\n\r\n");
            await().until(() -> ORDER.count() == 1);
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> !gone.isEmpty());
    }

    @Test
    void manyAtOnceAllGetTheirOwnAnswer() {
        ORDER.answers((request, response, _) -> Upstream.json(response, request.uri()));
        var answers = IntStream.range(0, 60)
                .mapToObj(i -> client.later("GET", "/api/v1/orders/" + i, BodyHandlers.ofString()))
                .toList();
        for (int i = 0; i < answers.size(); i++)
            assertThat(answers.get(i).join().body()).isEqualTo("/api/v1/orders/" + i);
    }

    private void awaitOrders() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(client.get("/api/v1/orders").statusCode()).isEqualTo(200));
    }

    private static Mono<Void> cut(reactor.netty.http.server.HttpServerResponse response) {
        response.withConnection(Connection::dispose);
        return Mono.never();
    }

    private static WebSocket.Listener listener(BlockingQueue<String> heard) {
        return new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                heard.add(text.toString());
                socket.request(1);
                return null;
            }
        };
    }
}
