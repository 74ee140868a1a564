package bd.haat.product.matching;

import bd.haat.product.query.Term;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a document must have to answer one term. The word that the name ends in counts most, a word of it more than one of its
 * category, its own more than a synonym. */
final class TermQueries {
    /** Words of three letters must be right, up to seven one slip is forgiven, from eight two; never in the first letter. */
    private static final String FORGIVING = "AUTO:4,8";

    private TermQueries() {}

    static Query exact(Term term) {
        if (term.measure()) return best(List.of(reading("names", term.own(), 2.5f), reading("about", term.own(), 2f)));
        var ways = new ArrayList<Query>();
        ways.add(term.bangla() ? match("nameBn", term.text(), 3f) : match("nameEn", term.text(), 3f));
        ways.add(reading("names", term.own(), 2.5f));
        if (term.own().size() == 1) ways.add(word("head", term.own().getFirst(), 6f));
        ways.add(reading("about", term.own(), 0.6f));
        var single = new LinkedHashSet<String>();
        for (var synonym : term.synonyms())
            if (synonym.size() == 1) single.addAll(synonym.getFirst());
            else {
                ways.add(reading("names", synonym, 1.5f));
                ways.add(reading("about", synonym, 0.5f));
            }
        if (!single.isEmpty()) {
            ways.add(word("names", single, 1.5f));
            ways.add(word("head", single, 4f));
            ways.add(word("about", single, 0.5f));
        }
        ways.add(Query.of(q -> q.term(t -> t.field("skus").value(term.text()).boost(6f))));
        return best(ways);
    }

    static Query forgiving(Term term) {
        if (term.measure()) return exact(term);
        var ways = new ArrayList<Query>();
        ways.add(exact(term));
        if (term.own().size() == 1) ways.add(word("joins", term.own().getFirst(), 2f));
        if (!term.joined().isEmpty()) ways.add(word("names", term.joined(), 2f));
        ways.add(fuzzy("spelling", term.text(), 1f));
        for (var keys : term.own()) {
            ways.add(fuzzy("names", keys.iterator().next(), 0.8f));
            ways.add(fuzzy("head", keys.iterator().next(), 1.6f));
        }
        return best(ways);
    }

    private static Query best(List<Query> ways) {
        return Query.of(q -> q.disMax(best -> best.queries(ways).tieBreaker(0.1)));
    }

    private static Query match(String field, String text, float boost) {
        return Query.of(q ->
                q.match(m -> m.field(field).query(text).operator(Operator.And).boost(boost)));
    }

    private static Query fuzzy(String field, String text, float boost) {
        return Query.of(q -> q.match(m -> m.field(field)
                .query(text)
                .operator(Operator.And)
                .fuzziness(FORGIVING)
                .prefixLength(1)
                .maxExpansions(20)
                .boost(boost)));
    }

    /** Every word of the reading, each by any of its keys. */
    private static Query reading(String field, List<Set<String>> words, float boost) {
        if (words.size() == 1) return word(field, words.getFirst(), boost);
        return Query.of(q -> q.bool(
                b -> b.must(words.stream().map(keys -> word(field, keys, boost)).toList())));
    }

    /** By the best of its keys: a name that has two words for one thing is no better than one with a single. */
    private static Query word(String field, Set<String> keys, float boost) {
        var each = keys.stream()
                .map(key -> Query.of(q -> q.term(t -> t.field(field).value(key).boost(boost))))
                .toList();
        return each.size() == 1 ? each.getFirst() : Query.of(q -> q.disMax(best -> best.queries(each)));
    }
}
