package bd.haat.product.matching;

import bd.haat.product.index.ProductDocument;
import bd.haat.product.query.Term;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Did you mean: each word that stands in no product, replaced by the likeliest that does. */
final class Spelling {
    private static final String NAME = "spelling";

    private Spelling() {}

    static Suggester question(List<Term> terms) {
        return Suggester.of(suggest -> suggest.text(
                        terms.stream().map(Term::text).collect(Collectors.joining(" ")))
                .suggesters(
                        NAME,
                        words -> words.term(term -> term.field("spelling")
                                .suggestMode(SuggestMode.Missing)
                                .prefixLength(1)
                                .minWordLength(3)
                                .size(1))));
    }

    /** The query with its misspelt words set right; null where there is nothing better to offer. */
    static String corrected(SearchResponse<ProductDocument> found, String query, Set<String> misspelt) {
        var text = query;
        for (var word : found.suggest().getOrDefault(NAME, List.of())) {
            var written = word.term().text();
            if (!misspelt.contains(written) || word.term().options().isEmpty()) continue;
            var better = word.term().options().getFirst().text();
            text = Pattern.compile(Pattern.quote(written), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .replaceFirst(Matcher.quoteReplacement(better));
        }
        return text.equalsIgnoreCase(query) ? null : text;
    }
}
