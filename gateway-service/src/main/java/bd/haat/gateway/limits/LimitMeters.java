package bd.haat.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code haat.gateway.limits} by outcome; {@code unknown} is what passed because Redis did not tell in time. */
@Component
class LimitMeters {
    private final Map<Class<?>, Counter> byOutcome;

    LimitMeters(MeterRegistry meters) {
        byOutcome = Stream.of(Allowance.class.getPermittedSubclasses())
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> Counter.builder("haat.gateway.limits")
                                .description("requests by what the limits said")
                                .tag("outcome", outcome.getSimpleName().toLowerCase(Locale.ROOT))
                                .register(meters)));
    }

    Allowance count(Allowance allowance) {
        byOutcome.get(allowance.getClass()).increment();
        return allowance;
    }
}
