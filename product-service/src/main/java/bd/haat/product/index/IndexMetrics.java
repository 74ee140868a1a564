package bd.haat.product.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How far the index is behind: {@code haat.search.index.lag} per event, {@code haat.search.index.due} for the oldest document that waits. */
@Component
class IndexMetrics {
    private final Timer lag;
    private final Clock clock;

    IndexMetrics(MeterRegistry registry, JdbcPending pending, Clock clock) {
        this.clock = clock;
        lag = Timer.builder("haat.search.index.lag")
                .description("From a change to its document written")
                .publishPercentileHistogram()
                .register(registry);
        registry.gauge(
                "haat.search.index.due.seconds", pending, due -> due.oldest().toMillis() / 1000.0);
    }

    void indexed(Instant changed) {
        var behind = Duration.between(changed, clock.instant());
        lag.record(behind.isNegative() ? Duration.ZERO : behind);
    }
}
