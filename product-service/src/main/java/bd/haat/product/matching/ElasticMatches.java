package bd.haat.product.matching;

import bd.haat.product.attribute.AttributeSets;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.facet.Facets;
import bd.haat.product.facet.Narrowing;
import bd.haat.product.facet.Scope;
import bd.haat.product.index.ProductDocument;
import bd.haat.product.query.SearchSort;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ElasticMatches implements MatchProducts {
    private final Searches searches;
    private final CategoryTrees categories;
    private final AttributeSets attributes;
    private final SearchSettings settings;

    ElasticMatches(Searches searches, CategoryTrees categories, AttributeSets attributes, SearchSettings settings) {
        this.searches = searches;
        this.categories = categories;
        this.attributes = attributes;
        this.settings = settings;
    }

    @Override
    public Matches find(ProductSearch search, boolean forgiving, Position after) {
        var doubtful = forgiving && after == null;
        var scope = Scope.of(search.wanted(), search.asked(), categories.current(), attributes);
        var found = after == null
                ? searches.search(first(search, scope, forgiving).build(), ProductDocument.class)
                : searches.search(
                        after.pointInTime(),
                        pointInTime -> request(search, scope, forgiving)
                                .pit(pointInTime)
                                .searchAfter(after.in(search.wanted().sort()))
                                .build(),
                        ProductDocument.class);
        var vocabulary = doubtful ? Vocabulary.of(found, search.asked().terms()) : null;
        return new Matches(
                found.hits().hits().stream()
                        .limit(search.limit())
                        .map(Hit::source)
                        .toList(),
                found.hits().total().value(),
                Facets.of(
                        found.aggregations().get(Facets.NAME),
                        settings,
                        categories.current(),
                        scope,
                        search.language()),
                next(found, search.limit()),
                vocabulary,
                doubtful ? Spelling.corrected(found, search.wanted().q(), vocabulary.misspelt()) : null);
    }

    @Override
    public List<ProductDocument> near(ProductSearch search, int most) {
        var asked = search.asked();
        var near = searches.search(
                SearchRequest.of(request -> request.index(settings.alias())
                        .query(Ranking.of(
                                ProductQuery.near(asked.terms()),
                                asked.intent(),
                                search.wanted().near()))
                        .size(most)
                        .trackTotalHits(count -> count.enabled(false))),
                ProductDocument.class);
        return near.hits().hits().stream().map(Hit::source).toList();
    }

    @Override
    public String question(ProductSearch search) {
        var scope = Scope.of(search.wanted(), search.asked(), categories.current(), attributes);
        return searches.json(first(search, scope, false).build());
    }

    @Override
    public String address() {
        return "/" + settings.alias() + "/_search";
    }

    private SearchRequest.Builder first(ProductSearch search, Scope scope, boolean forgiving) {
        var request = request(search, scope, forgiving).index(settings.alias());
        return forgiving
                ? request.suggest(Spelling.question(search.asked().terms()))
                        .aggregations(
                                Vocabulary.name(),
                                Vocabulary.question(search.asked().terms()))
                : request;
    }

    private SearchRequest.Builder request(ProductSearch search, Scope scope, boolean forgiving) {
        var wanted = search.wanted();
        var asked = search.asked();
        var narrowing = new Narrowing(wanted, asked, categories.current(), scope);
        var matching = ProductQuery.matching(wanted.q(), narrowing.always(), asked.terms(), forgiving);
        var request = new SearchRequest.Builder()
                .query(
                        wanted.sort() == SearchSort.RELEVANCE
                                ? Ranking.of(matching, asked.intent(), wanted.near())
                                : matching)
                .sort(Ranking.order(wanted))
                .size(search.limit() + 1)
                .trackTotalHits(count -> count.enabled(true))
                .timeout(settings.deadline().toMillis() + "ms")
                .aggregations(Facets.NAME, Facets.wanted(settings, narrowing, scope));
        if (!narrowing.chosen().isEmpty()) request.postFilter(q -> q.bool(all -> all.filter(narrowing.chosen())));
        return request;
    }

    private static Position next(SearchResponse<?> found, int limit) {
        var hits = found.hits().hits();
        return hits.size() > limit ? Position.of(hits.get(limit - 1), found.pitId()) : null;
    }
}
