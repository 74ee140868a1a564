package bd.haat.gateway.forward;

import bd.haat.gateway.call.Call;
import bd.haat.gateway.call.Identity;
import bd.haat.gateway.call.Traces;
import bd.haat.gateway.call.TrustedProxies;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service gets to see of a request's headers: none that claims an identity or an origin, but what we know ourselves;
 * none that was meant for the connection alone. One pass, in place of one per rule.
 */
@Component
class OutboundHeadersFilter implements HttpHeadersFilter {
    private static final String HOST = "X-Forwarded-Host";
    private static final String SCHEME = "X-Forwarded-Proto";

    private final TrustedProxies proxies;
    private final Traces traces;
    private final String publicHost;
    private final String publicScheme;

    OutboundHeadersFilter(TrustedProxies proxies, Traces traces, ForwardSettings settings) {
        this.proxies = proxies;
        this.traces = traces;
        publicHost = settings.publicUrl().getAuthority();
        publicScheme = settings.publicUrl().getScheme();
    }

    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        var sent = new HttpHeaders();
        var named = HeaderNames.namedByConnection(given);
        given.forEach((name, values) -> {
            if (HeaderNames.goesIn(name, named)) sent.addAll(name, values);
        });
        // With both, the chunks hold: by the length another reader might see two requests.
        if (given.containsHeader(HttpHeaders.TRANSFER_ENCODING)) sent.remove(HttpHeaders.CONTENT_LENGTH);
        var call = Call.of(exchange);
        sent.set("X-Request-Id", call.requestId());
        sent.set("X-Forwarded-For", call.client().text());
        sent.set(HOST, told(exchange.getRequest(), HOST).orElse(publicHost));
        sent.set(SCHEME, told(exchange.getRequest(), SCHEME).orElse(publicScheme));
        Identity.of(exchange).ifPresent(identity -> sent.setBearerAuth(identity.token()));
        traces.handOn(exchange, sent::set);
        return sent;
    }

    private Optional<String> told(ServerHttpRequest request, String header) {
        return proxies.sent(request) ? Optional.ofNullable(request.getHeaders().getFirst(header)) : Optional.empty();
    }
}
