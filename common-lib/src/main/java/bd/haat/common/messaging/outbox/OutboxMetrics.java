package bd.haat.common.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Backlog and age as gauges, read from the database at a fixed pace; what was sent, failed, and how long it took. */
class OutboxMetrics {
    private final JdbcOutbox outbox;
    private final Clock clock;
    private final Timer delay;
    private final Counter failures;
    private volatile JdbcOutbox.Backlog backlog = new JdbcOutbox.Backlog(0, 0, null);

    OutboxMetrics(JdbcOutbox outbox, Clock clock, MeterRegistry registry) {
        this.outbox = outbox;
        this.clock = clock;
        Gauge.builder("haat.outbox.backlog", () -> backlog.size())
                .description("Committed events that the broker has not confirmed")
                .register(registry);
        Gauge.builder("haat.outbox.age", this::age)
                .baseUnit("seconds")
                .description("Age of the oldest of them")
                .register(registry);
        Gauge.builder("haat.outbox.unrouted", () -> backlog.unrouted())
                .description("Events that no queue takes, at most " + JdbcOutbox.COUNTED)
                .register(registry);
        delay = Timer.builder("haat.outbox.sent")
                .description("From publication to the broker's confirm")
                .register(registry);
        failures = Counter.builder("haat.outbox.failures")
                .description("Attempts that the broker did not confirm")
                .register(registry);
    }

    void sample() {
        backlog = outbox.backlog();
    }

    void sent(List<OutboxRecord> records, Instant now) {
        records.forEach(each -> delay.record(Duration.between(each.metadata().time(), now)));
    }

    void failed(int attempts) {
        failures.increment(attempts);
    }

    private double age() {
        var oldest = backlog.oldest();
        return oldest == null
                ? 0
                : Math.max(
                        0, Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0);
    }
}
