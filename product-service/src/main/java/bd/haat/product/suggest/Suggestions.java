package bd.haat.product.suggest;

import bd.haat.common.text.Language;
import bd.haat.product.elastic.SearchUnavailable;
import java.util.List;

/** What somebody may be typing. */
public interface Suggestions {
    /**
     * Categories, what many searched for, brands and names of products that begin so, by letters or by sound.
     *
     * @throws SearchUnavailable when Elasticsearch does not answer
     */
    List<String> of(String typed, Language language);
}
