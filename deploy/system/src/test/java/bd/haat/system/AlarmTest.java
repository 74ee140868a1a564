package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** What watches the stack: it sees every server, its heartbeat leaves the shop, and whoever is on call hears of what is gone and that it is back. */
@EnabledIfSystemProperty(named = StackSite.PROPERTY, matches = ".+")
class AlarmTest {
    /** Prometheus' jobs whose servers have an image in the drill. */
    private static final Set<String> JOBS =
            Set.of("haat", "rabbitmq", "postgres", "redis", "node", "haproxy", "nginx", "backup");

    /** Of those that have none. */
    private static final Set<String> UNSEEN = Set.of("elasticsearch", "pgbouncer", "clickhouse", "minio");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A group of alerts that has been told of is told of again after five minutes at the earliest. */
    private static final Duration NEXT_WORD = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private record Told(String path, String authorization, JsonNode message) {}

    private static final Queue<Told> TOLD = new ConcurrentLinkedQueue<>();
    private static HttpServer outside;

    @BeforeAll
    static void listen() throws IOException {
        var address = StackSite.given().outside();
        outside = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        outside.createContext("/", AlarmTest::hear);
        outside.start();
    }

    @AfterAll
    static void stop() {
        if (outside != null) outside.stop(0);
    }

    @Test
    void everyServerIsSeen() {
        await().atMost(PATIENCE).pollInterval(LOOK).untilAsserted(() -> {
            assertThat(jobs("up == 1")).containsAll(JOBS);
            assertThat(jobs("up == 0")).doesNotContainAnyElementsOf(JOBS);
            assertThat(jobs("pg_up == 1")).containsExactly("postgres");
            assertThat(jobs("redis_up == 1")).containsExactly("redis");
        });
        StackSite.report(
                "seen by Prometheus: %d servers of %d kinds",
                Figures.of("up == 1").size(), JOBS.size());
    }

    @Test
    void nobodyIsToldOfWhatIsWell() {
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .untilAsserted(() -> assertThat(Figures.of("ALERTS{alertstate=\"firing\",alertname!=\"Watchdog\"}")
                                .valueStream())
                        .map(alert -> alert.at("/metric"))
                        .filteredOn(alert -> !alert.at("/alertname").asString().equals("Blind")
                                || !UNSEEN.contains(alert.at("/job").asString("")))
                        .isEmpty());
    }

    @Test
    void theHeartbeatLeavesEachMinute() {
        for (int beat = 0; beat < 2; beat++) {
            TOLD.clear();
            heard("/heartbeat", PATIENCE, alert -> is(alert, "firing", "Watchdog"));
        }
    }

    @Test
    void whoIsOnCallHearsOfAServiceThatIsGoneAndThatItIsBack() {
        var marketing = SwarmService.of("marketing");
        long begun = System.nanoTime();
        marketing.scale(0);
        Told page;
        try {
            page = heard(
                    "/on-call",
                    PATIENCE,
                    alert -> is(alert, "firing", "ServiceWithoutReplica") && isOf(alert, marketing));
        } finally {
            marketing.scale(1);
        }
        long gone = StackSite.seconds(begun);
        assertThat(page.authorization()).isEqualTo("Bearer " + StackSite.given().onCallToken());
        begun = System.nanoTime();
        heard("/on-call", NEXT_WORD, alert -> is(alert, "resolved", "ServiceWithoutReplica") && isOf(alert, marketing));
        StackSite.report("%s gone: told after %d s, its return after %d s", marketing, gone, StackSite.seconds(begun));
    }

    private static void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            TOLD.add(new Told(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    Client.JSON.readTree(exchange.getRequestBody())));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Told heard(String path, Duration patience, Predicate<JsonNode> alert) {
        return await().atMost(patience)
                .pollInterval(LOOK)
                .until(
                        () -> TOLD.stream()
                                .filter(told -> told.path().equals(path)
                                        && told.message()
                                                .get("alerts")
                                                .valueStream()
                                                .anyMatch(alert))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean is(JsonNode alert, String status, String name) {
        return alert.get("status").asString().equals(status)
                && alert.at("/labels/alertname").asString().equals(name);
    }

    private static boolean isOf(JsonNode alert, SwarmService service) {
        return alert.at("/labels/service").asString("").equals(service.name());
    }

    private static Set<String> jobs(String expression) {
        return Figures.of(expression)
                .valueStream()
                .map(series -> series.at("/metric/job").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
