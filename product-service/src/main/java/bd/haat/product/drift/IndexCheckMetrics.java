package bd.haat.product.drift;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code haat.search.index.drift{kind}}: documents that were wrong and have been repaired. */
@Component
class IndexCheckMetrics {
    private final Map<DriftKind, Counter> drifted = new EnumMap<>(DriftKind.class);

    IndexCheckMetrics(MeterRegistry registry) {
        for (var kind : DriftKind.values())
            drifted.put(
                    kind,
                    Counter.builder("haat.search.index.drift")
                            .tag("kind", kind.label())
                            .description("Documents of the search index that did not agree with the database")
                            .register(registry));
    }

    void drifted(DriftKind kind) {
        drifted.get(kind).increment();
    }
}
