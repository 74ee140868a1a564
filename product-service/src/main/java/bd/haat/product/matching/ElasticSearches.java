package bd.haat.product.matching;

import bd.haat.product.elastic.ElasticCall;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.elastic.SearchUnavailable;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.PointInTimeReference;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class ElasticSearches implements Searches {
    private static final Time KEPT = Time.of(time -> time.time("1m"));

    private final ElasticsearchClient client;
    private final SearchSettings settings;

    ElasticSearches(ElasticsearchClient client, SearchSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public <T> SearchResponse<T> search(SearchRequest request, Class<T> form) {
        return ElasticCall.orUnavailable(() -> client.search(request, form));
    }

    @Override
    public <T> SearchResponse<T> search(
            String pointInTime, Function<PointInTimeReference, SearchRequest> request, Class<T> form) {
        if (pointInTime != null)
            try {
                return client.search(request.apply(kept(pointInTime)), form);
            } catch (ElasticsearchException | ResponseException _) {
                // Forgotten (404), or its index is gone (503): what else it may be shows below.
            } catch (IOException failed) {
                throw new SearchUnavailable(failed);
            }
        return ElasticCall.orUnavailable(() -> client.search(request.apply(kept(open())), form));
    }

    @Override
    public String json(SearchRequest request) {
        return JsonpUtils.toJsonString(request, client._jsonpMapper());
    }

    private String open() throws IOException {
        return client.openPointInTime(open -> open.index(settings.alias()).keepAlive(KEPT))
                .id();
    }

    private static PointInTimeReference kept(String id) {
        return PointInTimeReference.of(reference -> reference.id(id).keepAlive(KEPT));
    }
}
