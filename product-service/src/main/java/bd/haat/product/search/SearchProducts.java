package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Problems;
import bd.haat.product.browse.ListItem;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.index.ProductDocument;
import bd.haat.product.index.SearchSettings;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Searches in up to three steps: the words as they are; where nothing has them all, the words with typing errors forgiven; where
 * that finds nothing either, what is near, given apart.
 */
@Service
class SearchProducts {
    private static final String NO_CATEGORY = "none";

    private final Elastic elastic;
    private final QueryWords words;
    private final CategoryTrees categories;
    private final Cursors cursors;
    private final SearchSettings settings;
    private final Map<String, Aggregation> facets;

    SearchProducts(
            Elastic elastic, QueryWords words, CategoryTrees categories, Cursors cursors, SearchSettings settings) {
        this.elastic = elastic;
        this.words = words;
        this.categories = categories;
        this.cursors = cursors;
        this.settings = settings;
        this.facets = Facets.wanted(settings.facetSize());
    }

    SearchAnswer search(SearchParameters wanted, Language language) {
        var after = cursors.decode(wanted.cursor(), SearchCursor.class);
        if (after != null && after.sort() != wanted.sort()) throw Problems.badRequest("invalid-cursor");
        var terms = words.read(wanted.q());
        boolean loose = after != null && after.loose();
        var found = elastic.products(request(wanted, terms, loose, after));
        if (after == null && total(found) == 0 && !terms.isEmpty()) {
            loose = true;
            found = elastic.products(request(wanted, terms, true, null));
        }
        var hits = found.hits().hits();
        return new SearchAnswer(
                hits.stream()
                        .limit(wanted.limit())
                        .map(hit -> Hits.item(hit.source(), wanted, language))
                        .toList(),
                total(found),
                Facets.of(found.aggregations(), categories.current(), language),
                hits.size() > wanted.limit() ? cursor(hits.get(wanted.limit() - 1), wanted.sort(), loose) : null,
                loose ? Spelling.corrected(found, wanted.q()) : null,
                total(found) > 0 ? null : alternatives(wanted, terms, language));
    }

    private List<ListItem> alternatives(SearchParameters wanted, List<Term> terms, Language language) {
        var near = elastic.products(SearchRequest.of(request -> request.index(settings.alias())
                .query(ProductQuery.ranked(ProductQuery.near(terms)))
                .size(settings.alternatives())
                .trackTotalHits(count -> count.enabled(false))));
        return near.hits().hits().stream()
                .map(hit -> Hits.item(hit.source(), wanted, language))
                .toList();
    }

    private SearchRequest request(SearchParameters wanted, List<Term> terms, boolean loose, SearchCursor after) {
        var matching = ProductQuery.matching(wanted, category(wanted), terms, loose);
        return SearchRequest.of(request -> {
            request.index(settings.alias())
                    .query(wanted.sort() == SearchSort.RELEVANCE ? ProductQuery.ranked(matching) : matching)
                    .sort(ProductQuery.order(wanted))
                    .size(wanted.limit() + 1)
                    .trackTotalHits(count -> count.enabled(true))
                    .timeout(settings.deadline().toMillis() + "ms")
                    .aggregations(facets);
            if (loose) request.suggest(Spelling.question(wanted.q()));
            if (after != null) request.searchAfter(position(after));
            return request;
        });
    }

    private String category(SearchParameters wanted) {
        if (wanted.category() == null || wanted.category().isBlank()) return null;
        return categories
                .current()
                .find(wanted.category())
                .map(CategoryTree.Node::id)
                .map(Object::toString)
                .orElse(NO_CATEGORY);
    }

    private String cursor(Hit<ProductDocument> last, SearchSort sort, boolean loose) {
        var values = last.sort();
        var key = values.getFirst();
        double real = key.isDouble() ? key.doubleValue() : 0;
        long whole = key.isLong() ? key.longValue() : 0;
        return cursors.encode(
                new SearchCursor(sort, real, whole, values.getLast().stringValue(), loose));
    }

    private static List<FieldValue> position(SearchCursor after) {
        var id = FieldValue.of(after.id());
        return switch (after.sort()) {
            case NEWEST -> List.of(id);
            case PRICE, PRICE_DESC -> List.of(FieldValue.of(after.number()), id);
            case RELEVANCE, RATING, DISTANCE -> List.of(FieldValue.of(after.score()), id);
        };
    }

    private static long total(SearchResponse<ProductDocument> found) {
        return found.hits().total().value();
    }
}
