package bd.haat.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One route per service, found by our own table. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
    /** Their names are the {@code routeId} of the metrics. */
    static Stream<Route> routes() {
        return Routes.SERVICES.stream()
                .map(service -> Route.async()
                        .id(service)
                        .uri("http://" + service)
                        .asyncPredicate(_ -> Mono.just(true))
                        .build());
    }

    @Bean
    Replicas replicas(ServiceSettings settings, MeterRegistry meters) {
        return new Replicas(settings, meters);
    }

    @Bean
    RouteLocator serviceRoutes() {
        return () -> Flux.fromStream(RoutingConfiguration::routes);
    }

    @Bean
    TableHandlerMapping routePredicateHandlerMapping(
            FilteringWebHandler filters, RouteLocator locator, Environment environment) {
        return new TableHandlerMapping(filters, locator, environment);
    }
}
