package bd.haat.order.checkout;

import bd.haat.common.web.Problems;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a crowd in one after the other: what places an order asks three neighbours and the database, which serve so many at a time well
 * and more of them badly. Who waits holds nothing but a virtual thread, first come, first served.
 */
@Component
class Turnstile {
    private static final Duration REST = Duration.ofSeconds(2);

    private final Bulkhead places;
    private final Counter refused;

    Turnstile(CheckoutSettings settings, MeterRegistry meters) {
        places = Bulkhead.of(
                "checkout",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.atOnce())
                        .maxWaitDuration(settings.patience())
                        .build());
        refused = meters.counter("haat.checkout.refused");
        meters.gauge("haat.checkout.free", places, gate -> gate.getMetrics().getAvailableConcurrentCalls());
    }

    /** @throws bd.haat.common.web.ProblemException 503 with Retry-After when no place gets free in time */
    <T> T through(Supplier<T> work) {
        try {
            return places.executeSupplier(work);
        } catch (BulkheadFullException crowded) {
            refused.increment();
            throw Problems.unavailable(REST);
        }
    }
}
