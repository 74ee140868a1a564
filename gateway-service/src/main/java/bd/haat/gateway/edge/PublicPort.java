package bd.haat.gateway.edge;

import bd.haat.gateway.call.PublicFilter;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.handler.DefaultWebFilterChain;
import reactor.core.publisher.Mono;

/** Runs the public filters, in their order, on requests of the public port alone. */
@Component
class PublicPort implements WebFilter {
    private final ApplicationContext own;
    private final List<WebFilter> filters;

    PublicPort(ApplicationContext own, List<PublicFilter> filters) {
        this.own = own;
        this.filters =
                filters.stream().map(filter -> (WebFilter) filter::filter).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getApplicationContext() != own) return chain.filter(exchange);
        return new DefaultWebFilterChain(chain::filter, filters).filter(exchange);
    }
}
