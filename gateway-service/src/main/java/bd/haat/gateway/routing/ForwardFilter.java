package bd.haat.gateway.routing;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/** Sends the request on. Deadlines count from the last byte sent, so a slow upload has its time. */
class ForwardFilter extends NettyRoutingFilter {
    private final HttpClient answers;
    private final HttpClient streams;

    ForwardFilter(
            HttpClient client,
            ForwardSettings settings,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties) {
        super(client, headers, properties);
        answers = client.responseTimeout(settings.answerDeadline());
        streams = client.responseTimeout(settings.streamSilence());
    }

    @Override
    protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
        return Exchanges.isStream(exchange) ? streams : answers;
    }
}
