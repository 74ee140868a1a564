package bd.haat.gateway.routing;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request goes.
 *
 * @param service short name, as in {@code haat.services.<name>}
 * @param path raw path asked of the service; that of the request, but for API documents
 */
public record Destination(String service, String path) {
    private static final String ATTRIBUTE = Destination.class.getName();

    void keep(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Empty where the gateway answers itself. */
    public static Optional<Destination> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }
}
