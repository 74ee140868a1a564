package bd.haat.order.reconciliation;

import bd.haat.order.orders.PaymentMethod;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code haat.payments.differences} by method: how many are open, counted at most every fifteen seconds, and only when somebody asks. */
@Component
class OpenDifferences implements MeterBinder {
    private final LoadingCache<Boolean, Map<PaymentMethod, Long>> counts;

    OpenDifferences(Differences differences) {
        counts = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(15)).build(_ -> differences.open());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Arrays.stream(PaymentMethod.values())
                .filter(method -> !method.onDelivery())
                .forEach(method -> Gauge.builder(
                                "haat.payments.differences",
                                () -> counts.get(true).getOrDefault(method, 0L))
                        .tag("method", method.name())
                        .register(registry));
    }
}
