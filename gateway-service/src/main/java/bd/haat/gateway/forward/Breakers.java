package bd.haat.gateway.forward;

import bd.haat.gateway.routing.Replicas;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * A breaker per service. It counts requests that found no answer at all; an answer, even a 500 or a 503, is the service's own
 * word. Used directly: Spring Cloud's starter would bring an integration that refuses this Spring Boot.
 */
@Component
class Breakers {
    /** How long an open breaker refuses before it lets a few requests try. */
    static final Duration REST = Duration.ofSeconds(5);

    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(40)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(50)
            .waitDurationInOpenState(REST)
            .permittedNumberOfCallsInHalfOpenState(5)
            .maxWaitDurationInHalfOpenState(Duration.ofSeconds(30))
            .writableStackTraceEnabled(false)
            .build());

    Breakers(Replicas replicas, MeterRegistry meters) {
        replicas.services().forEach(registry::circuitBreaker);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    CircuitBreaker of(String service) {
        return registry.circuitBreaker(service);
    }
}
