package bd.haat.product.worker;

import bd.haat.product.intake.Imports;
import bd.haat.product.report.RowOutcome;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code haat.import.rows{outcome}}, {@code haat.import.pictures{outcome}}; {@code haat.imports.waiting}, read from the database at most every ten seconds. */
@Component
class ImportMetrics {
    private final MeterRegistry registry;
    private final LoadingCache<Boolean, Long> waiting;

    ImportMetrics(Imports imports, MeterRegistry registry) {
        this.registry = registry;
        this.waiting =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build(_ -> imports.waiting());
        Gauge.builder("haat.imports.waiting", () -> waiting.get(true))
                .description("Files of sellers that are not worked through")
                .register(registry);
    }

    void rows(List<RowOutcome> rows) {
        rows.forEach(row -> count("haat.import.rows", row.kind().name().toLowerCase(Locale.ROOT), 1));
    }

    void pictures(int taken, int refused) {
        count("haat.import.pictures", "taken", taken);
        count("haat.import.pictures", "refused", refused);
    }

    private void count(String name, String outcome, int count) {
        if (count > 0) registry.counter(name, "outcome", outcome).increment(count);
    }
}
