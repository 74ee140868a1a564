package bd.haat.product.search;

import bd.haat.product.index.ProductDocument;
import bd.haat.product.index.SearchUnavailable;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Asks Elasticsearch for products. */
@Component
class Elastic {
    private final ElasticsearchClient client;

    Elastic(ElasticsearchClient client) {
        this.client = client;
    }

    /** @throws SearchUnavailable when it does not answer */
    SearchResponse<ProductDocument> products(SearchRequest request) {
        return search(request, ProductDocument.class);
    }

    /**
     * @param form of the documents, or of the part that the request asks for
     * @throws SearchUnavailable when it does not answer
     */
    <T> SearchResponse<T> search(SearchRequest request, Class<T> form) {
        try {
            return client.search(request, form);
        } catch (IOException | ElasticsearchException failed) {
            throw new SearchUnavailable(failed);
        }
    }
}
