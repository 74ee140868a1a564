package bd.haat.common.messaging.subscription;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of a queue's messages, how long handling took, and how old events were when they took effect. */
class SubscriptionMetrics {
    enum Outcome {
        HANDLED,
        DUPLICATE,
        UNKNOWN_TYPE,
        RETRIED,
        DEAD
    }

    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Timer handling;
    private final Timer lag;
    private final Clock clock;

    SubscriptionMetrics(String queue, MeterRegistry registry, Clock clock) {
        for (var outcome : Outcome.values()) {
            var name = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
            outcomes.put(outcome, registry.counter("haat.messages", "queue", queue, "outcome", name));
        }
        handling = registry.timer("haat.messages.handling", "queue", queue);
        lag = registry.timer("haat.messages.lag", "queue", queue);
        this.clock = clock;
    }

    void count(Outcome outcome, int messages) {
        if (messages > 0) outcomes.get(outcome).increment(messages);
    }

    void handled(List<Decoded> events, int duplicates, long nanos) {
        count(Outcome.HANDLED, events.size() - duplicates);
        count(Outcome.DUPLICATE, duplicates);
        handling.record(Duration.ofNanos(nanos));
        var now = clock.instant();
        events.forEach(each -> lag.record(Duration.between(each.metadata().time(), now)));
    }
}
