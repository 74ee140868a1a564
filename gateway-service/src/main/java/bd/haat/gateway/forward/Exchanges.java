package bd.haat.gateway.forward;

import bd.haat.gateway.routing.Destination;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** Questions that routing asks of a request. */
final class Exchanges {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Exchanges() {}

    static boolean isWebSocket(ServerWebExchange exchange) {
        var upgrade = exchange.getRequest().getHeaders().getFirst(HttpHeaders.UPGRADE);
        return "websocket".equalsIgnoreCase(upgrade);
    }

    /** Server-sent events: open as long as the reader likes. */
    static boolean isStream(ServerWebExchange exchange) {
        var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }

    /** A read without a body, which may be sent twice. */
    static boolean changesNothing(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        return READS.contains(request.getMethod())
                && headers.getContentLength() <= 0
                && headers.getFirst(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    /** Raw, as the client sent it: the service must see what was signed, logged and matched. */
    static String pathAndQuery(ServerWebExchange exchange, Destination destination) {
        var query = exchange.getRequest().getURI().getRawQuery();
        return query == null ? destination.path() : destination.path() + '?' + query;
    }
}
