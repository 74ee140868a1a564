package bd.haat.common.remote;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Clients that read leniently: a remote service may add members at any time. */
@AutoConfiguration(after = RestClientAutoConfiguration.class)
@EnableConfigurationProperties(RemoteProperties.class)
class RemoteAutoConfiguration {
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();

    @Bean
    RemoteServices remoteServices(RemoteProperties properties, ObjectProvider<RestClient.Builder> builders) {
        var lenient = new JacksonJsonHttpMessageConverter(JsonMapper.builder().build());
        return new RemoteServices(
                properties,
                () -> builders.getObject()
                        .configureMessageConverters(
                                converters -> converters.registerDefaults().withJsonConverter(lenient)),
                new HttpTransport(),
                breakers,
                bulkheads);
    }

    @Bean
    MeterBinder remoteMetrics() {
        return registry -> {
            TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
            TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
        };
    }
}
