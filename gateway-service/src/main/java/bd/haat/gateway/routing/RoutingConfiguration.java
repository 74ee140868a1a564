package bd.haat.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Spring Cloud Gateway's parts, those that every request needs and no more. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
    private static final int CONNECT_MILLIS = 1000;

    /** One route per service; its name is the {@code routeId} of the metrics. */
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

    @Bean
    HttpClientCustomizer connectDeadline() {
        return client -> client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    }

    @Bean
    ForwardFilter forwardFilter(
            HttpClient client,
            ForwardSettings settings,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties) {
        return new ForwardFilter(client, settings, headers, properties);
    }

    @Bean
    NettyWriteResponseFilter answerFilter(ObjectProvider<List<HttpHeadersFilter>> headers) {
        return new NettyWriteResponseFilter(
                List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_NDJSON), headers);
    }
}
