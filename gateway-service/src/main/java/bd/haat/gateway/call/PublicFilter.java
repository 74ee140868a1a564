package bd.haat.gateway.call;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A filter of the public port. Not a {@code WebFilter}: those would stand before the management port as well, whose context
 * looks for them here.
 */
public interface PublicFilter {
    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain);
}
