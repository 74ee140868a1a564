package bd.haat.gateway.routing;

import java.util.Optional;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request goes.
 *
 * @param service short name, as in {@code haat.services.<name>}
 * @param path raw path asked of the service; that of the request, but for API documents
 * @param strangers whether callers prove themselves to the service, with nothing that user-service has issued
 */
public record Destination(String service, String path, boolean strangers) {
    private static final String ATTRIBUTE = Destination.class.getName();

    /** Names the measurement of the request too: by service, never by the path a caller makes up. */
    void keep(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(measured -> measured.setPathPattern(service));
    }

    /** Empty where the gateway answers itself. */
    public static Optional<Destination> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }
}
