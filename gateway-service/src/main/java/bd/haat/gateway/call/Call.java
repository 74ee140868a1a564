package bd.haat.gateway.call;

import org.springframework.web.server.ServerWebExchange;

/**
 * The facts of a request that hold from its first moment.
 *
 * @param requestId the caller's {@code X-Request-Id} where harmless, else a new one
 * @param began {@link System#nanoTime()} of its arrival
 */
public record Call(String requestId, ClientAddress client, long began) {
    private static final String ATTRIBUTE = Call.class.getName();

    /** Kept with the exchange for whoever comes later in the chain. */
    public void keep(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public static Call of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }
}
