package bd.haat.order.deadline;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** {@code haat.deadlines} by kind and state, counted at most every fifteen seconds, and only when somebody asks. */
@Component
class DeadlineGauges implements MeterBinder {
    private record Counted(String kind, Deadline.State state) {}

    private final Clocks clocks;
    private final LoadingCache<Counted, Long> counts;

    DeadlineGauges(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(15))
                .build(what -> {
                    var legal = clocks.of(what.kind());
                    var now = clock.instant();
                    return legal.count(Window.of(what.state(), now, legal.warning(now)));
                });
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var legal : clocks.all())
            for (var state : Deadline.State.values())
                Gauge.builder("haat.deadlines", () -> counts.get(new Counted(legal.kind(), state)))
                        .description("deadlines that run and are near or have passed")
                        .tag("kind", legal.kind())
                        .tag("state", state.tag())
                        .register(registry);
    }
}
