package bd.haat.stack.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Command.Result;
import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/release and the scaling loop make of figures, asked of a real Prometheus. */
class RecordedFiguresTest {
    private static final String CPU = "process_cpu_time_ns_total";
    private static final String REQUESTS = "http_server_requests_seconds_count";
    private static Recorded recorded;

    @BeforeAll
    static void record(@TempDir Path folder) throws Exception {
        Programs.need("prometheus", "jq", "curl", "busybox");
        recorded = new Recorded();
        recorded.type(CPU);
        for (int replica = 0; replica < 3; replica++)
            recorded.counter(CPU, cpu("user", replica), age -> age > 300 ? 0.4e9 : 1.8e9); // a step five minutes ago
        for (int replica = 0; replica < 4; replica++) recorded.counter(CPU, cpu("seller", replica), _ -> 0.05e9);
        for (int replica = 0; replica < 4; replica++) recorded.counter(CPU, cpu("location", replica), _ -> 0.9e9);
        for (int replica = 0; replica < 2; replica++) recorded.counter(CPU, cpu("order", replica), _ -> 1.9e9);
        recorded.counter(CPU, cpu("user", 9) + ",colour=\"green\"", _ -> 1e9);
        recorded.type(REQUESTS);
        recorded.counter(REQUESTS, requests("well", "SUCCESS"), _ -> 20)
                .counter(REQUESTS, requests("well", "SERVER_ERROR"), _ -> 0.1);
        recorded.counter(REQUESTS, requests("bad", "SUCCESS"), _ -> 20)
                .counter(REQUESTS, requests("bad", "SERVER_ERROR"), _ -> 1);
        recorded.counter(REQUESTS, requests("quiet", "SUCCESS"), _ -> 0.1);
        recorded.start(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        recorded.stop();
    }

    @Test
    void fewErrorsLetAReleaseGoOn() {
        var said = errors("well");
        assertThat(said.exit()).as(said.output()).isZero();
    }

    @Test
    void manyErrorsFewRequestsAndNoFigureEndIt() {
        assertRefused(errors("bad"), "more than the bound of 0.01");
        assertRefused(errors("quiet"), "fewer than 100");
        assertRefused(errors("nobody"), "no figure of nobody");
        var nowhere = Command.of(script("release/errors"), "http://127.0.0.1:1", "well", "0.01", "100", "1", "120")
                .run();
        assertRefused(nowhere, "no figure of well");
    }

    /** Against a stand-in for the engine, which counts versions as the real one does and changes what it is told. */
    @Test
    void replicasFollowTheFiguresAndThenRest(@TempDir Path folder) throws Exception {
        var engine = new Engine(Map.of("user", 3, "seller", 4, "location", 4, "order", 3, "marketing", 2, "ai", 1));
        int port = engine.server.getAddress().getPort() + 1;
        var loop = new ProcessBuilder(script("scale/scale"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        loop.environment()
                .putAll(Map.of(
                        "HAAT_PROMETHEUS", recorded.url(),
                        "HAAT_ENGINE",
                                "http://127.0.0.1:" + engine.server.getAddress().getPort(),
                        "HAAT_PAGE", folder.resolve("page").toString(),
                        "HAAT_PORT", String.valueOf(port),
                        "HAAT_EVERY", "1"));
        var running = loop.start();
        try {
            await().atMost(Duration.ofSeconds(40)).until(() -> engine.rounds.get() > 4);
            assertThat(engine.replicas)
                    .as(Files.readString(folder.resolve("log")))
                    .isEqualTo(Map.of("user", 6, "seller", 3, "location", 4, "order", 3, "marketing", 2, "ai", 2));
            assertThat(engine.changes.get()).isEqualTo(3);
            var page = Command.of("curl", "-sS", "http://127.0.0.1:" + port + "/metrics.txt")
                    .run();
            assertThat(page.output())
                    .contains(
                            "haat_scale_replicas{service=\"user\"} 6\n",
                            "haat_scale_changes_total{service=\"user\",direction=\"up\"} 1\n")
                    .contains("haat_scale_state{service=\"order\",why=\"figures of some of some\"} 1\n")
                    .contains("haat_scale_state{service=\"marketing\",why=\"no figures\"} 1\n");
            assertThat(folder.resolve("log"))
                    .content()
                    .contains("\"service\":\"user\",\"replicas\":3,\"wanted\":6,\"why\":\"busy\"")
                    .contains("\"service\":\"seller\",\"replicas\":4,\"wanted\":3,\"why\":\"calm\"")
                    .contains("\"service\":\"ai\",\"replicas\":1,\"wanted\":2,\"why\":\"below its bound\"");
        } finally {
            var all = Stream.concat(Stream.of(running.toHandle()), running.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroy);
            engine.server.stop(0);
        }
    }

    private static String cpu(String member, int replica) {
        return "member=\"" + member + "\",instance=\"10.0.0." + replica + ":8101\"";
    }

    private static String requests(String colour, String outcome) {
        return "member=\"gateway\",colour=\"" + colour + "\",uri=\"/api\",outcome=\"" + outcome + "\"";
    }

    private static Result errors(String colour) {
        return Command.of(script("release/errors"), recorded.url(), colour, "0.01", "100", "1", "120")
                .run();
    }

    private static void assertRefused(Result said, String why) {
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains(why);
    }

    private static String script(String name) {
        return StackFile.ROOT.resolve("deploy/stack/" + name).toString();
    }

    /** Services of two processors each, long unchanged; beside them all the others of a stack, in as many words as the engine has for them. */
    private static final class Engine {
        private static final String OTHERS = ",{\"Spec\":{\"Name\":\"haat_store\",\"Labels\":{\"words\":\"%s\"}}}"
                .formatted("word ".repeat(1_000))
                .repeat(50);

        private final Map<String, Integer> replicas;
        private final Map<String, Instant> changed = new ConcurrentHashMap<>();
        private final AtomicInteger rounds = new AtomicInteger();
        private final AtomicInteger changes = new AtomicInteger();
        private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);

        Engine(Map<String, Integer> replicas) throws IOException {
            this.replicas = new ConcurrentSkipListMap<>(replicas);
            server.createContext("/v1.41/services", this::answer);
            server.start();
        }

        private void answer(HttpExchange exchange) throws IOException {
            var body = "";
            int status = 200;
            if (exchange.getRequestMethod().equals("GET")) {
                rounds.incrementAndGet();
                body = replicas.keySet().stream()
                        .map(this::service)
                        .collect(Collectors.joining(",", "[", OTHERS + "]"));
            } else {
                var name = exchange.getRequestURI().getPath().split("/")[3].replace("id-", "");
                var told = new String(exchange.getRequestBody().readAllBytes()).strip();
                if (exchange.getRequestURI().getQuery().equals("version=" + replicas.get(name))) {
                    replicas.put(name, Integer.valueOf(told.replaceAll(".*\"Replicas\":(\\d+).*", "$1")));
                    changed.put(name, Instant.now());
                    changes.incrementAndGet();
                } else status = 500;
            }
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            if (!body.isEmpty()) exchange.getResponseBody().write(body.getBytes());
            exchange.close();
        }

        private String service(String name) {
            return """
                    {"ID":"id-%1$s","Version":{"Index":%2$d},"UpdatedAt":"%3$s","ServiceStatus":{"RunningTasks":%2$d},
                    "Spec":{"Name":"haat_%1$s","Labels":{"bd.haat.replicas":"2-8"},"Mode":{"Replicated":{"Replicas":%2$d}},
                    "TaskTemplate":{"Resources":{"Limits":{"NanoCPUs":2000000000}}}}}""".formatted(
                            name,
                            replicas.get(name),
                            changed.getOrDefault(name, Instant.now().minus(Duration.ofHours(1))));
        }
    }
}
