package bd.haat.product.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** {@code haat.search.latency}, {@code haat.search.empty} for searches that found nothing, {@code haat.search.forgiven} for misspelt ones. */
@Component
class SearchMetrics {
    private final Timer latency;
    private final Counter empty;
    private final Counter forgiven;

    SearchMetrics(MeterRegistry registry) {
        latency = Timer.builder("haat.search.latency")
                .description("A search, all its steps")
                .publishPercentileHistogram()
                .register(registry);
        empty = registry.counter("haat.search.empty");
        forgiven = registry.counter("haat.search.forgiven");
    }

    SearchAnswer timed(Supplier<SearchAnswer> search) {
        var answer = latency.record(search);
        if (answer.total() == 0) empty.increment();
        if (answer.suggestion() != null) forgiven.increment();
        return answer;
    }
}
