package bd.haat.product.search;

import bd.haat.product.browse.ListItem;
import bd.haat.product.facet.Facets;
import bd.haat.product.query.Asked;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * @param items true matches, each of all words
 * @param total how many there are
 * @param nextCursor null on the last page
 * @param understood what the query's words said of the price; null where they did not
 * @param ignored its words that no product has; null where each is known
 * @param suggestion what the query may have meant, where its words were not found as written
 * @param alternatives weaker offers, where there are no matches at all
 */
record SearchAnswer(
        List<ListItem> items,
        long total,
        Facets facets,
        String nextCursor,

        @JsonInclude(JsonInclude.Include.NON_NULL) Understood understood,

        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> ignored,

        @JsonInclude(JsonInclude.Include.NON_NULL) String suggestion,

        @JsonInclude(JsonInclude.Include.NON_NULL) List<ListItem> alternatives) {
    /** Paisa. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Understood(Long minPrice, Long maxPrice) {
        static Understood of(Asked asked) {
            return asked.minPrice() == null && asked.maxPrice() == null
                    ? null
                    : new Understood(asked.minPrice(), asked.maxPrice());
        }
    }
}
