package bd.haat.gateway.routing;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.Environment;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes the route that the routing table has named already, instead of asking each route in turn. */
class TableHandlerMapping extends RoutePredicateHandlerMapping {
    private final Map<String, Route> routes;

    TableHandlerMapping(FilteringWebHandler filters, RouteLocator locator, Environment environment) {
        super(filters, locator, new GlobalCorsProperties(), environment);
        routes = RoutingConfiguration.routes().collect(Collectors.toMap(Route::getId, Function.identity()));
    }

    @Override
    protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
        return Mono.justOrEmpty(Destination.of(exchange).map(destination -> routes.get(destination.service())));
    }
}
