package bd.haat.product.matching;

import bd.haat.product.index.SearchUnavailable;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;

/** Asks Elasticsearch. */
public interface Searches {
    /**
     * @param form of the documents, or of the part that the request asks for
     * @throws SearchUnavailable when it does not answer
     */
    <T> SearchResponse<T> search(SearchRequest request, Class<T> form);
}
