package bd.haat.gateway.edge;

import bd.haat.gateway.call.Call;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Headers that every answer carries. Where a service has set a policy of its own, as the payment pages do, that stands. */
@Component
class AnswerHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";
    private static final String NO_FRAMES = "frame-ancestors 'none'";

    private final boolean secure;
    private final Drain drain;

    AnswerHeaders(EdgeSettings settings, Drain drain) {
        this.drain = drain;
        secure = "https".equals(settings.publicUrl().getScheme());
    }

    void set(ServerWebExchange exchange, Call call) {
        var headers = exchange.getResponse().getHeaders();
        headers.set(RequestIds.HEADER, call.requestId());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.remove(HttpHeaders.SERVER);
        drain.mark(headers);
        if (secure) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (!headers.containsHeader(POLICY))
            headers.set(
                    POLICY, exchange.getRequest().getURI().getRawPath().startsWith("/api/") ? DATA_ONLY : NO_FRAMES);
    }
}
