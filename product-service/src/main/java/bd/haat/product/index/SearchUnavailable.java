package bd.haat.product.index;

/** Elasticsearch does not answer, or has no index yet. */
public class SearchUnavailable extends RuntimeException {
    public SearchUnavailable(Exception cause) {
        super(cause);
    }
}
