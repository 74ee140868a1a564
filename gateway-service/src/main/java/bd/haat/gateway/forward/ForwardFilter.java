package bd.haat.gateway.forward;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/** Sends the request on. Deadlines count from the last byte sent, so a slow upload has its time. */
class ForwardFilter extends NettyRoutingFilter {
    private final List<HttpHeadersFilter> headers;
    private final HttpClient answers;
    private final HttpClient streams;

    ForwardFilter(
            HttpClient client,
            ForwardSettings settings,
            List<HttpHeadersFilter> headers,
            HttpClientProperties properties) {
        super(client, provided(headers), properties);
        this.headers = headers;
        answers = client.responseTimeout(settings.gateway().answerDeadline());
        streams = client.responseTimeout(settings.gateway().streamSilence());
    }

    /** Ours do in one pass what Spring Cloud Gateway's do in five. */
    @Override
    public List<HttpHeadersFilter> getHeadersFilters() {
        return headers;
    }

    @Override
    protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
        return Exchanges.isStream(exchange) ? streams : answers;
    }

    private static ObjectProvider<List<HttpHeadersFilter>> provided(List<HttpHeadersFilter> headers) {
        return new ObjectProvider<>() {
            @Override
            public Stream<List<HttpHeadersFilter>> stream() {
                return Stream.of(headers);
            }
        };
    }
}
