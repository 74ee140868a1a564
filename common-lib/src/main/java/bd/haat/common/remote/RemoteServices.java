package bd.haat.common.remote;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.web.client.RestClient;

/** Makes the HTTP clients of a service: one per remote service or third party, each with its own breaker, bulkhead and metrics. */
public class RemoteServices {
    /** Request attribute ({@code true}) of a call that may be repeated although it is no GET: a look-up by POST. */
    public static final String REPEATABLE = "haat.repeatable";

    private final Map<String, List<URI>> services;
    private final String key;
    private final Supplier<RestClient.Builder> builders;
    private final HttpTransport transport;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    RemoteServices(
            RemoteProperties properties,
            Supplier<RestClient.Builder> builders,
            HttpTransport transport,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads) {
        this.services = properties.services();
        this.key = properties.internal().key();
        this.builders = builders;
        this.transport = transport;
        this.breakers = breakers;
        this.bulkheads = bulkheads;
    }

    /** The client of one of our services, for its {@code /internal/**} paths: {@code client("product").get().uri("/internal/…")}. */
    public RestClient client(String service) {
        return clients.computeIfAbsent(service, name -> {
            var urls = services.get(name);
            if (urls == null) throw new IllegalStateException("haat.services." + name + " is not set");
            return build(name, "http://" + name, RemoteSettings.internal(), new Instances(urls)::next)
                    .defaultHeader("X-Api-Key", key)
                    .build();
        });
    }

    /** The client of a third party; credentials are the caller's to add. */
    public RestClient.Builder thirdParty(String name, String baseUrl, RemoteSettings settings) {
        return build(name, baseUrl, settings, UnaryOperator.identity());
    }

    private RestClient.Builder build(String name, String baseUrl, RemoteSettings settings, UnaryOperator<URI> target) {
        var breaker = breakers.circuitBreaker(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(50)
                        .minimumNumberOfCalls(20)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .automaticTransitionFromOpenToHalfOpenEnabled(false)
                        .build());
        var bulkhead = bulkheads.bulkhead(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        return builders.get()
                .baseUrl(baseUrl)
                .requestFactory(transport.requests(settings))
                .requestInterceptor(new Guard(name, settings, breaker, bulkhead, target));
    }
}
