package bd.haat.product.reconciliation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** {@code haat.stock.drift}: variants that wait for a person ({@code state=open}) and those that the last run repaired; read from the database, at most every ten seconds. */
@Component
class ReconciliationMetrics {
    private final LoadingCache<Boolean, Drifts.Count> counts;

    ReconciliationMetrics(Drifts drifts, MeterRegistry registry) {
        counts = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(_ -> drifts.count());
        gauge(registry, "open", Drifts.Count::open);
        gauge(registry, "repaired", Drifts.Count::repaired);
    }

    private void gauge(MeterRegistry registry, String state, ToLongFunction<Drifts.Count> value) {
        Gauge.builder("haat.stock.drift", () -> value.applyAsLong(counts.get(true)))
                .tag("state", state)
                .description("Variants whose stock did not agree with ledger or orders")
                .register(registry);
    }
}
