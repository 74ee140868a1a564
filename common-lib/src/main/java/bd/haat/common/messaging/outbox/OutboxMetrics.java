package bd.haat.common.messaging.outbox;

import bd.haat.common.persistence.Shards;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** Backlog and age as gauges, read from the database at a fixed pace; what was sent, failed, and how long it took. */
class OutboxMetrics {
    private final JdbcOutbox outbox;
    private final Clock clock;
    private final Timer delay;
    private final Counter failures;
    /** By the number of their database. */
    private final Map<Integer, JdbcOutbox.Backlog> backlogs = new ConcurrentHashMap<>();

    OutboxMetrics(JdbcOutbox outbox, Clock clock, MeterRegistry registry) {
        this.outbox = outbox;
        this.clock = clock;
        Gauge.builder("haat.outbox.backlog", () -> sum(JdbcOutbox.Backlog::size))
                .description("Committed events that the broker has not confirmed")
                .register(registry);
        Gauge.builder("haat.outbox.age", this::age)
                .baseUnit("seconds")
                .description("Age of the oldest of them")
                .register(registry);
        Gauge.builder("haat.outbox.unrouted", () -> sum(JdbcOutbox.Backlog::unrouted))
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
        backlogs.put(Shards.bound().orElse(Shards.HOME), outbox.backlog());
    }

    private long sum(ToLongFunction<JdbcOutbox.Backlog> figure) {
        return backlogs.values().stream().mapToLong(figure).sum();
    }

    void sent(List<OutboxRecord> records, Instant now) {
        records.forEach(each -> delay.record(Duration.between(each.metadata().time(), now)));
    }

    void failed(int attempts) {
        failures.increment(attempts);
    }

    private double age() {
        return backlogs.values().stream()
                .map(JdbcOutbox.Backlog::oldest)
                .filter(Objects::nonNull)
                .mapToDouble(oldest ->
                        Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0)
                .reduce(0, Math::max);
    }
}
