package bd.haat.product.matching;

import bd.haat.product.index.SearchUnavailable;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

@Component
class ElasticSearches implements Searches {
    private final ElasticsearchClient client;

    ElasticSearches(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public <T> SearchResponse<T> search(SearchRequest request, Class<T> form) {
        try {
            return client.search(request, form);
        } catch (IOException | ElasticsearchException failed) {
            throw new SearchUnavailable(failed);
        }
    }
}
