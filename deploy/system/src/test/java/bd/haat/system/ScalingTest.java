package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A load step, and the stack's own {@code scale} with the figures of a real Prometheus: a busy gateway gets a second replica, calm takes it away, once
 * each, and no request fails. Wants a gateway that may have one or two replicas and so little of a processor that this machine can fill it.
 */
@EnabledIfSystemProperty(named = StackSite.PROPERTY, matches = ".+")
class ScalingTest {
    /** Figures are of two minutes, and a service rests two minutes after each change. */
    private static final Duration UP = Duration.ofMinutes(10);

    /** A quarter of an hour of calm. */
    private static final Duration DOWN = Duration.ofMinutes(25);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration SHARED = Duration.ofMinutes(1);
    private static final String SERVING =
            "count(sum by (instance) (rate(http_server_requests_seconds_count{member=\"gateway\"}[1m])) > 1)";

    private final SwarmService gateway = SwarmService.of("gateway");

    @Test
    void aLoadStepBringsAReplicaAndCalmTakesItAway() throws InterruptedException {
        assertThat(gateway.healthy()).isEqualTo(1);
        int up = changes("up");
        int down = changes("down");
        try (var people = Traffic.of(2)) {
            try (var crowd = Traffic.reading(8)) {
                long begun = System.nanoTime();
                awaitHealthy(2, UP);
                long grown = StackSite.seconds(begun);
                int alone = crowd.sent();
                await().atMost(UP).pollInterval(LOOK).until(() -> serving() == 2);
                begun = System.nanoTime();
                int before = crowd.sent();
                Thread.sleep(SHARED);
                StackSite.report(
                        "load step: a second gateway is healthy after %d s, %d requests a second before and %d with both; %d requests, %d failed",
                        grown,
                        alone / grown,
                        (crowd.sent() - before) / StackSite.seconds(begun),
                        crowd.sent() + people.sent(),
                        crowd.noneFailed() + people.noneFailed());
            }
            int before = people.sent();
            long begun = System.nanoTime();
            awaitHealthy(1, DOWN);
            Thread.sleep(LOOK);
            StackSite.report(
                    "calm: the second gateway is gone after %d s, %d requests, %d failed",
                    StackSite.seconds(begun), people.sent() - before, people.noneFailed());
        }
        assertThat(changes("up")).isEqualTo(up + 1);
        assertThat(changes("down")).isEqualTo(down + 1);
    }

    private void awaitHealthy(int replicas, Duration patience) {
        await().atMost(patience).pollInterval(LOOK).until(() -> gateway.healthy() == replicas);
    }

    /** How many gateways have answered lately, as Prometheus knows. */
    private static int serving() {
        return Figures.of(SERVING).path(0).at("/value/1").asInt(0);
    }

    /** How often {@code scale} has changed any service so since it began. */
    private static int changes(String direction) {
        return SwarmService.of("scale")
                .exec("cat", "/tmp/page/metrics.txt")
                .orElseThrow()
                .lines()
                .filter(line -> line.startsWith("haat_scale_changes_total") && line.contains("\"" + direction + "\""))
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
