package bd.haat.gateway.call;

import io.micrometer.tracing.propagation.Propagator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallConfiguration {
    @Bean
    TrustedProxies trustedProxies(ProxySettings settings) {
        return new TrustedProxies(settings);
    }

    @Bean
    Traces traces(Propagator propagator) {
        return new Traces(propagator);
    }
}
