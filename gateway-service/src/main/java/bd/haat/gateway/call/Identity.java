package bd.haat.gateway.call;

import java.time.Instant;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * The person behind a verified token.
 *
 * @param sessionId the login it came from; empty for an exchanged API key without one
 * @param expires end of the token's life
 * @param token the JWT that goes on to the services; for an API key the one it was exchanged for
 */
public record Identity(String userId, Optional<String> sessionId, Instant expires, String token) {
    private static final String ATTRIBUTE = Identity.class.getName();

    public void keep(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** Empty for a guest. */
    public static Optional<Identity> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }
}
