package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service behind nginx is replaced by another version while people shop, and no request fails. */
@EnabledIfSystemProperty(named = StackSite.PROPERTY, matches = ".+")
class RollingUpdateTest {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static Traffic traffic;

    @BeforeAll
    static void begin() throws InterruptedException {
        traffic = Traffic.of(4);
        Thread.sleep(QUIET);
        assertThat(traffic.failures()).as("before anything is replaced").isEmpty();
    }

    @AfterAll
    static void end() {
        if (traffic != null) traffic.close();
    }

    static List<SwarmService> services() {
        return SwarmService.running().stream()
                .filter(SwarmService::isOurs)
                .filter(StackSite::isChosen)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void noRequestFailsWhileItIsReplaced(SwarmService service) throws InterruptedException {
        int before = traffic.sent();
        long begun = System.nanoTime();
        assertThat(service.update(service.another())).isEqualTo("completed");
        Thread.sleep(QUIET);
        var failures = traffic.failures();
        StackSite.report(
                "rolling update of %s: %d requests, %d failed, %d s",
                service, traffic.sent() - before, failures.size(), StackSite.seconds(begun));
        assertThat(failures).isEmpty();
    }
}
