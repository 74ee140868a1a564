package bd.haat.product.facet;

import bd.haat.common.text.Language;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.elastic.SearchSettings;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the matches spread. Values are what the filter of the same name takes. The more matches, the longer it takes to count them, so at
 * most {@link SearchSettings#facetMatches} are counted, the best ones; the order of values and their shares stay right for what people
 * look at.
 *
 * @param attributes of the first twelve in scope those that any match has
 * @param counted how many of the best matches were counted, where there are more; null where all were
 * @param price in paisa; {@code from} belongs to a range, {@code to} does not; null where it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facets(
        List<Value> category,
        List<Value> brand,
        List<PriceRange> price,
        List<AttributeFacet> attributes,
        Long counted) {
    /** Of the aggregation that holds all of them. */
    public static final String NAME = "facets";

    static final String CATEGORY = "category";
    static final String BRAND = "brand";
    static final String PRICE = "price";
    private static final int MOST_ATTRIBUTES = 12;
    private static final List<Long> BOUNDS = List.of(
            10_000L, 20_000L, 50_000L, 100_000L, 200_000L, 500_000L, 1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L);
    private static final String COUNTED = "counted";

    public record Value(String value, String label, long count) {}

    public record PriceRange(Long from, Long to, long count) {}

    /** Each counts under the filters of the others, not under its own. */
    public static Aggregation wanted(SearchSettings settings, Narrowing narrowing, Scope scope) {
        int size = settings.facetSize();
        var wanted = new HashMap<String, Aggregation>();
        wanted.put(
                CATEGORY, Aggregation.of(a -> a.terms(t -> t.field("category").size(size))));
        wanted.put(BRAND, Aggregation.of(a -> a.terms(t -> t.field("brand").size(size))));
        wanted.put(PRICE, Aggregation.of(a -> a.range(r -> r.field("price").ranges(ranges()))));
        counts(scope).forEach(count -> wanted.put(count.name(), count.question(size)));
        wanted.replaceAll((name, facet) -> under(narrowing.without(name), facet));
        return Aggregation.of(
                a -> a.sampler(best -> best.shardSize(settings.facetMatches())).aggregations(wanted));
    }

    private static Stream<AttributeCount> counts(Scope scope) {
        return scope.attributes().stream().limit(MOST_ATTRIBUTES).map(AttributeCount::new);
    }

    private static Aggregation under(List<Query> filters, Aggregation counted) {
        if (filters.isEmpty()) return counted;
        return Aggregation.of(
                a -> a.filter(f -> f.bool(all -> all.filter(filters))).aggregations(COUNTED, counted));
    }

    private static Aggregate counted(Map<String, Aggregate> all, String name) {
        var facet = all.get(name);
        return facet.isFilter() ? facet.filter().aggregations().get(COUNTED) : facet;
    }

    public static Facets of(
            Aggregate facets, SearchSettings settings, CategoryTree categories, Scope scope, Language language) {
        var counted = facets.sampler().aggregations();
        long matches = facets.sampler().docCount();
        return new Facets(
                counted(counted, CATEGORY).sterms().buckets().array().stream()
                        .flatMap(
                                bucket -> category(bucket.key().stringValue(), bucket.docCount(), categories, language))
                        .toList(),
                counted(counted, BRAND).sterms().buckets().array().stream()
                        .map(bucket -> new Value(
                                bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
                        .toList(),
                counted(counted, PRICE).range().buckets().array().stream()
                        .filter(bucket -> bucket.docCount() > 0)
                        .map(bucket -> new PriceRange(paisa(bucket.from()), paisa(bucket.to()), bucket.docCount()))
                        .toList(),
                counts(scope)
                        .map(count -> count.answer(counted(counted, count.name()), language))
                        .filter(facet -> !facet.isEmpty())
                        .toList(),
                matches < settings.facetMatches() ? null : matches);
    }

    private static Stream<Value> category(String id, long count, CategoryTree categories, Language language) {
        return categories
                .find(UUID.fromString(id))
                .map(node -> new Value(node.slug(), node.name().in(language), count))
                .stream();
    }

    private static List<AggregationRange> ranges() {
        var ranges = new ArrayList<AggregationRange>();
        Long from = null;
        for (var to : BOUNDS) {
            ranges.add(range(from, to));
            from = to;
        }
        ranges.add(range(from, null));
        return ranges;
    }

    private static AggregationRange range(Long from, Long to) {
        return AggregationRange.of(range -> {
            if (from != null) range.from(from.doubleValue());
            if (to != null) range.to(to.doubleValue());
            return range;
        });
    }

    private static Long paisa(Double bound) {
        return bound == null || bound.isInfinite() ? null : bound.longValue();
    }
}
