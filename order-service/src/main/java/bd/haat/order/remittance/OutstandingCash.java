package bd.haat.order.remittance;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** {@code haat.cod.outstanding.paisa}: cash that couriers have collected and not passed on, summed at most once a minute. */
@Component
class OutstandingCash implements MeterBinder {
    private final LoadingCache<Boolean, Long> outstanding;

    OutstandingCash(Receivables receivables) {
        outstanding = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> receivables.outstandingMinor());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("haat.cod.outstanding.paisa", () -> outstanding.get(true)).register(registry);
    }
}
