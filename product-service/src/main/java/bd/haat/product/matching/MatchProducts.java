package bd.haat.product.matching;

import bd.haat.product.elastic.SearchUnavailable;
import bd.haat.product.index.ProductDocument;
import java.util.List;

/** Finds products in the index. */
public interface MatchProducts {
    /**
     * Those that have all words and pass all filters.
     *
     * @param forgiving whether typing errors are forgiven
     * @param after null for the first page
     * @throws SearchUnavailable when Elasticsearch does not answer
     */
    Matches find(ProductSearch search, boolean forgiving, Position after);

    /**
     * Those that have some of the words, filters forgotten.
     *
     * @throws SearchUnavailable when Elasticsearch does not answer
     */
    List<ProductDocument> near(ProductSearch search, int most);

    /** What Elasticsearch is asked for the first page, word for word: the body of a {@code POST} to {@link #address}. */
    String question(ProductSearch search);

    /** Where Elasticsearch is asked, below its root. */
    String address();
}
