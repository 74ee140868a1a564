package bd.haat.product.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** A question to Elasticsearch. */
@FunctionalInterface
public interface ElasticCall<T> {
    T ask() throws IOException;

    /** @throws SearchUnavailable where there is no answer, or a refusal */
    static <T> T orUnavailable(ElasticCall<T> call) {
        try {
            return call.ask();
        } catch (IOException | ElasticsearchException failed) {
            throw new SearchUnavailable(failed);
        }
    }
}
