package bd.haat.load.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.load.LoadException;
import bd.haat.load.measure.Measure;
import bd.haat.load.measure.Plan;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/whole", exchange -> answer(exchange, 0, 200));
        server.createContext("/chunked", exchange -> answer(exchange, -1, 200));
        server.createContext("/echo", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itReadsAnswersWithALengthAndInChunksOnOneConnection() throws IOException {
        try (var connection = connection()) {
            for (var path : List.of("/whole", "/chunked", "/whole", "/chunked")) {
                assertThat(connection.get(path).body()).asString().isEqualTo("আমার সোনার বাংলা");
            }
        }
    }

    @Test
    void itSendsBodies() throws IOException {
        try (var connection = connection()) {
            var reply = connection.send("POST", "/echo", "X-Any: 1\r\n", "{\"a\":1}");
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.json().path("a").asInt()).isEqualTo(1);
        }
    }

    @Test
    void otherMachinesAreRefused() {
        assertThatThrownBy(() -> new Connection(URI.create("http://example.org")))
                .isInstanceOf(LoadException.class);
    }

    @Test
    void figuresCountRequestsAndErrors() {
        var plan = new Plan(2, Duration.ofMillis(1), Duration.ofSeconds(5), 40);
        var measure = new Measure(Map.of("own", ProcessHandle.current().pid()), plan);
        var asked = new AtomicInteger();
        var figures = measure.run("every other", _ -> {
            var connection = connection();
            return () -> connection
                    .get(asked.getAndIncrement() % 2 == 0 ? "/whole" : "/absent")
                    .ok();
        });
        assertThat(figures.requests()).isEqualTo(40);
        assertThat(figures.errors()).isBetween(1L, 39L);
        assertThat(figures.p99Ms()).isGreaterThanOrEqualTo(figures.p50Ms());
    }

    private Connection connection() {
        return new Connection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static void answer(HttpExchange exchange, int length, int status) throws IOException {
        var body = "আমার সোনার বাংলা".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, length < 0 ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
