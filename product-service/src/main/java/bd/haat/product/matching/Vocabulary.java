package bd.haat.product.matching;

import bd.haat.product.index.ProductDocument;
import bd.haat.product.query.Asked;
import bd.haat.product.query.Term;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which terms of a query the market has at all, counted beside a search that found nothing.
 *
 * @param unknown in no product, not even misspelt: such a word ("gift for mother") can narrow nothing
 * @param misspelt in no product as written
 */
public record Vocabulary(List<Term> unknown, Set<String> misspelt) {
    private static final String NAME = "vocabulary";
    private static final String TERMS = "terms";

    static Aggregation question(List<Term> terms) {
        var filters = new ArrayList<Query>();
        for (var term : terms) {
            filters.add(TermQueries.exact(term));
            filters.add(TermQueries.forgiving(term));
        }
        return Aggregation.of(all -> all.global(global -> global)
                .aggregations(TERMS, each -> each.filters(f -> f.filters(asked -> asked.array(filters)))));
    }

    static String name() {
        return NAME;
    }

    static Vocabulary of(SearchResponse<ProductDocument> found, List<Term> terms) {
        List<FiltersBucket> counted = found.aggregations()
                .get(NAME)
                .global()
                .aggregations()
                .get(TERMS)
                .filters()
                .buckets()
                .array();
        var unknown = new ArrayList<Term>();
        var misspelt = new HashSet<String>();
        for (int i = 0; i < terms.size(); i++) {
            if (counted.get(2 * i).docCount() == 0) misspelt.add(terms.get(i).text());
            if (counted.get(2 * i + 1).docCount() == 0) unknown.add(terms.get(i));
        }
        return new Vocabulary(unknown, misspelt);
    }

    /** Whether at least one of these words stands in the market as it is written: a guess at all of them would be none. */
    public boolean tells(Asked known) {
        return known.terms().stream().anyMatch(term -> !term.measure() && !misspelt.contains(term.text()));
    }
}
