package bd.haat.order.audit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code haat.ledger.imbalance.paisa}: by how much the transactions of the last two days do not sum to nothing. It must be 0; whatever else is
 * an alarm, although a constraint of the database refuses it. Summed at most every five minutes, and only when somebody asks.
 */
@Component
class LedgerImbalance implements MeterBinder {
    private static final Duration WATCHED = Duration.ofDays(2);

    private final LoadingCache<Boolean, Long> imbalance;

    LedgerImbalance(LedgerRows rows, Clock clock) {
        imbalance = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(5))
                .build(_ -> rows.imbalance(clock.instant().minus(WATCHED)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("haat.ledger.imbalance.paisa", () -> imbalance.get(true)).register(registry);
    }
}
