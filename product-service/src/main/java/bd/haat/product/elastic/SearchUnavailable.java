package bd.haat.product.elastic;

/** Elasticsearch does not answer, or has no index yet. */
public class SearchUnavailable extends RuntimeException {
    public SearchUnavailable(Exception cause) {
        super(cause);
    }
}
