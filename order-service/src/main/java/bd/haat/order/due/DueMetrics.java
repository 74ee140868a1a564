package bd.haat.order.due;

import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code haat.payouts.due.paisa}: what sellers are owed; {@code haat.payouts.late}: parts of orders that should have been paid by law and
 * are in no batch, undisputed. Counted at most every minute, and only when somebody asks.
 */
@Component
class DueMetrics implements MeterBinder {
    private final Dues dues;
    private final Rules rules;
    private final Clock clock;
    private final LoadingCache<Boolean, Figures> figures =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(_ -> count());

    DueMetrics(Dues dues, Rules rules, Clock clock) {
        this.dues = dues;
        this.rules = rules;
        this.clock = clock;
    }

    private record Figures(long dueMinor, long late) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("haat.payouts.due.paisa", () -> figures.get(true).dueMinor())
                .register(registry);
        Gauge.builder("haat.payouts.late", () -> figures.get(true).late()).register(registry);
    }

    /** Money falls due with the end of the return window, and the law counts from the delivery. */
    private Figures count() {
        var now = clock.instant();
        var patience = rules.seconds(Rule.PAYOUT_SECONDS, now).minus(rules.seconds(Rule.RETURN_SECONDS, now));
        return new Figures(dues.totalMinor(), dues.waitingSince(now.minus(patience)));
    }
}
