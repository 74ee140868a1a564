package bd.haat.product.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/** Bounds the wait for an answer: {@code spring.elasticsearch.socket-timeout} alone does not end a request to a node that hangs. */
@Component
class ElasticTimeouts implements Rest5ClientBuilderCustomizer {
    private final SearchSettings settings;

    ElasticTimeouts(SearchSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(Rest5ClientBuilder builder) {
        // the request's timeouts are all that is set
    }

    @Override
    public void customize(RequestConfig.Builder request) {
        request.setResponseTimeout(Timeout.of(settings.patience()))
                .setConnectionRequestTimeout(Timeout.of(settings.patience()));
    }
}
