package bd.haat.product.matching;

import bd.haat.product.elastic.SearchUnavailable;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.PointInTimeReference;
import java.util.function.Function;

/** Asks Elasticsearch. */
public interface Searches {
    /**
     * @param form of the documents, or of the part that the request asks for
     * @throws SearchUnavailable when it does not answer
     */
    <T> SearchResponse<T> search(SearchRequest request, Class<T> form);

    /**
     * Asks the index as it was at a point in time, or now, where there is none or it is forgotten: a minute after it was last used, or
     * with the index that it was of. The answer names it.
     *
     * @param pointInTime null for now
     * @param request of a point in time; names no index
     * @throws SearchUnavailable when it does not answer
     */
    <T> SearchResponse<T> search(
            String pointInTime, Function<PointInTimeReference, SearchRequest> request, Class<T> form);

    /** A request as it is sent. */
    String json(SearchRequest request);
}
