package bd.haat.product.matching;

import bd.haat.product.query.Term;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What matches, in Elasticsearch's terms. */
final class ProductQuery {
    private ProductQuery() {}

    /**
     * All terms, under filters. Where typing errors are forgiven, another quantity is too.
     *
     * @param text the query as it came
     */
    static Query matching(String text, List<Query> filters, List<Term> terms, boolean loose) {
        boolean optional = loose && !terms.stream().allMatch(Term::measure);
        var must = new ArrayList<Query>();
        if (terms.isEmpty()) must.add(Query.of(q -> q.matchAll(all -> all)));
        var should = new ArrayList<Query>();
        for (var term : terms)
            (optional && term.measure() ? should : must)
                    .add(loose ? TermQueries.forgiving(term) : TermQueries.exact(term));
        return Query.of(
                q -> q.bool(bool -> bool.filter(filters).must(asked(text, must)).should(should)));
    }

    /** All words, or the whole text as a SKU, which may be cut into words otherwise. */
    private static List<Query> asked(String text, List<Query> words) {
        if (words.size() < 2) return words;
        var sku = text.strip().toLowerCase(Locale.ROOT);
        return List.of(Query.of(q -> q.disMax(best -> best.queries(
                Query.of(all -> all.bool(bool -> bool.must(words))),
                Query.of(one -> one.term(t -> t.field("skus").value(sku).boost(6f)))))));
    }

    /** What answers some of the terms, filters forgotten. */
    static Query near(List<Term> terms) {
        if (terms.isEmpty()) return Query.of(q -> q.matchAll(all -> all));
        return Query.of(q -> q.bool(bool ->
                bool.should(terms.stream().map(TermQueries::forgiving).toList()).minimumShouldMatch("1")));
    }
}
