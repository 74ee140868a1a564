package bd.haat.gateway.forward;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What a client gets to see of an answer's headers: all but those of our connection to the service. */
@Component
class InboundHeadersFilter implements HttpHeadersFilter {
    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        var sent = new HttpHeaders();
        given.forEach((name, values) -> {
            if (HeaderNames.goesOut(name)) sent.addAll(name, values);
        });
        return sent;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
