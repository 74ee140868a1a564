package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A version that does not start is taken back by Swarm itself, and no request notices. */
@EnabledIfSystemProperty(named = StackSite.PROPERTY, matches = ".+")
class BrokenImageTest {
    @Test
    void whatDoesNotStartIsTakenBack() {
        var service = SwarmService.of("product");
        var image = service.image();
        try (var traffic = Traffic.of(4)) {
            long begun = System.nanoTime();
            var end = service.update("haat/product-service:broken");
            var failures = traffic.failures();
            StackSite.report(
                    "broken image of %s: %s after %d s, %d requests, %d failed",
                    service, end, StackSite.seconds(begun), traffic.sent(), failures.size());
            assertThat(end).isEqualTo("rollback_completed");
            assertThat(service.image()).isEqualTo(image);
            assertThat(failures).isEmpty();
        }
    }
}
