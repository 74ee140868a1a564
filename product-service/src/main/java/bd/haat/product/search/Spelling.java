package bd.haat.product.search;

import bd.haat.product.index.ProductDocument;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import java.util.stream.Collectors;

/** Did you mean: each word that stands in no name, replaced by the likeliest that does. */
final class Spelling {
    private static final String NAME = "spelling";

    private Spelling() {}

    static Suggester question(String query) {
        return Suggester.of(suggest -> suggest.text(query)
                .suggesters(
                        NAME,
                        words -> words.term(term -> term.field("spelling")
                                .suggestMode(SuggestMode.Missing)
                                .prefixLength(1)
                                .minWordLength(3)
                                .size(1))));
    }

    /** Null where there is nothing better to offer. */
    static String corrected(SearchResponse<ProductDocument> found, String query) {
        var words = found.suggest().get(NAME);
        if (words == null) return null;
        var text = words.stream()
                .map(word -> word.term())
                .map(word -> word.options().isEmpty()
                        ? word.text()
                        : word.options().getFirst().text())
                .collect(Collectors.joining(" "));
        return words.stream().allMatch(word -> word.term().options().isEmpty()) || text.equalsIgnoreCase(query)
                ? null
                : text;
    }
}
