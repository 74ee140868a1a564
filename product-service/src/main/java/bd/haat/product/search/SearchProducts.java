package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Problems;
import bd.haat.product.browse.ListItem;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.index.ProductDocument;
import bd.haat.product.index.SearchSettings;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Searches in up to four steps: the words as they are; where nothing has them all, the words with typing errors forgiven, then without
 * those that no product has at all; where that finds nothing either, what is near, given apart.
 */
@Service
class SearchProducts {
    private final Elastic elastic;
    private final QueryWords words;
    private final CategoryTrees categories;
    private final CategoryIntent intent;
    private final Cursors cursors;
    private final SearchSettings settings;

    SearchProducts(
            Elastic elastic,
            QueryWords words,
            CategoryTrees categories,
            CategoryIntent intent,
            Cursors cursors,
            SearchSettings settings) {
        this.elastic = elastic;
        this.words = words;
        this.categories = categories;
        this.intent = intent;
        this.cursors = cursors;
        this.settings = settings;
    }

    SearchAnswer search(SearchParameters wanted, Language language) {
        var after = cursors.decode(wanted.cursor(), SearchCursor.class);
        if (after != null && after.sort() != wanted.sort()) throw Problems.badRequest("invalid-cursor");
        var asked = words.read(wanted.q());
        var found = after == null ? first(wanted, asked) : next(wanted, asked, after);
        var hits = found.hits().hits();
        var marked = wanted.highlight() ? Highlights.keys(asked.terms()) : Set.<String>of();
        return new SearchAnswer(
                hits.stream()
                        .limit(wanted.limit())
                        .map(hit -> Hits.item(hit.source(), wanted, marked, language))
                        .toList(),
                found.total(),
                Facets.of(found.response().aggregations(), categories.current(), language),
                hits.size() > wanted.limit() ? cursor(hits.get(wanted.limit() - 1), wanted.sort(), found) : null,
                SearchAnswer.Understood.of(asked),
                found.ignored().isEmpty() ? null : found.ignored(),
                found.suggestion(),
                found.total() > 0 ? null : alternatives(wanted, asked, language));
    }

    private Found first(SearchParameters wanted, Asked asked) {
        var exact = elastic.products(request(wanted, asked, false, null));
        if (total(exact) > 0 || asked.nothing()) return new Found(exact, false, List.of(), null);
        var loose = elastic.products(request(wanted, asked, true, null));
        var vocabulary = Vocabulary.of(loose, asked.terms());
        var suggestion = Spelling.corrected(loose, wanted.q(), vocabulary.misspelt());
        var known = asked.without(vocabulary.unknown());
        if (total(loose) > 0 || vocabulary.unknown().isEmpty() || !vocabulary.tells(known))
            return new Found(loose, true, List.of(), suggestion);
        return new Found(
                elastic.products(request(wanted, known, true, null)), true, texts(vocabulary.unknown()), suggestion);
    }

    private Found next(SearchParameters wanted, Asked asked, SearchCursor after) {
        var left = asked.without(asked.terms().stream()
                .filter(term -> after.ignored().contains(term.text()))
                .toList());
        return new Found(
                elastic.products(request(wanted, left, after.loose(), after)), after.loose(), after.ignored(), null);
    }

    private List<ListItem> alternatives(SearchParameters wanted, Asked asked, Language language) {
        var near = elastic.products(SearchRequest.of(request -> request.index(settings.alias())
                .query(Ranking.of(ProductQuery.near(asked.terms()), intent.of(asked.terms()), wanted))
                .size(settings.alternatives())
                .trackTotalHits(count -> count.enabled(false))));
        return near.hits().hits().stream()
                .map(hit -> Hits.item(hit.source(), wanted, Set.of(), language))
                .toList();
    }

    private SearchRequest request(SearchParameters wanted, Asked asked, boolean loose, SearchCursor after) {
        var narrowing = new Narrowing(wanted, asked, categories.current());
        var matching = ProductQuery.matching(wanted.q(), narrowing.always(), asked.terms(), loose);
        return SearchRequest.of(request -> {
            request.index(settings.alias())
                    .query(
                            wanted.sort() == SearchSort.RELEVANCE
                                    ? Ranking.of(matching, intent.of(asked.terms()), wanted)
                                    : matching)
                    .sort(Ranking.order(wanted))
                    .size(wanted.limit() + 1)
                    .trackTotalHits(count -> count.enabled(true))
                    .timeout(settings.deadline().toMillis() + "ms")
                    .aggregations(Facets.wanted(settings.facetSize(), narrowing));
            if (!narrowing.chosen().isEmpty()) request.postFilter(q -> q.bool(all -> all.filter(narrowing.chosen())));
            if (loose && after == null)
                request.suggest(Spelling.question(asked.terms()))
                        .aggregations(Vocabulary.name(), Vocabulary.question(asked.terms()));
            if (after != null) request.searchAfter(position(after));
            return request;
        });
    }

    private String cursor(Hit<ProductDocument> last, SearchSort sort, Found found) {
        var values = last.sort();
        var key = values.getFirst();
        double real = key.isDouble() ? key.doubleValue() : 0;
        long whole = key.isLong() ? key.longValue() : 0;
        return cursors.encode(
                new SearchCursor(sort, real, whole, values.getLast().stringValue(), found.loose(), found.ignored()));
    }

    private static List<FieldValue> position(SearchCursor after) {
        var id = FieldValue.of(after.id());
        return switch (after.sort()) {
            case NEWEST -> List.of(id);
            case PRICE, PRICE_DESC -> List.of(FieldValue.of(after.number()), id);
            case RELEVANCE, RATING, DISTANCE -> List.of(FieldValue.of(after.score()), id);
        };
    }

    private static List<String> texts(List<Term> terms) {
        return terms.stream().map(Term::text).toList();
    }

    private static long total(SearchResponse<ProductDocument> found) {
        return found.hits().total().value();
    }

    /** An answer of Elasticsearch with how it was come by. */
    private record Found(
            SearchResponse<ProductDocument> response, boolean loose, List<String> ignored, String suggestion) {
        HitsMetadata<ProductDocument> hits() {
            return response.hits();
        }

        long total() {
            return SearchProducts.total(response);
        }
    }
}
