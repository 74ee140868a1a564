package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.product.category.CategoryTree;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the matches spread. Values are what the filter of the same name takes.
 *
 * @param price in paisa; {@code from} belongs to a range, {@code to} does not; null where it is open
 */
record Facets(List<Value> category, List<Value> brand, List<PriceRange> price) {
    private static final List<Long> BOUNDS = List.of(50_000L, 100_000L, 250_000L, 500_000L, 1_000_000L, 5_000_000L);

    record Value(String value, String label, long count) {}

    record PriceRange(Long from, Long to, long count) {}

    static Map<String, Aggregation> wanted(int size) {
        return Map.of(
                "category", Aggregation.of(a -> a.terms(t -> t.field("category").size(size))),
                "brand", Aggregation.of(a -> a.terms(t -> t.field("brand").size(size))),
                "price", Aggregation.of(a -> a.range(r -> r.field("price").ranges(ranges()))));
    }

    static Facets none() {
        return new Facets(List.of(), List.of(), List.of());
    }

    static Facets of(Map<String, Aggregate> counted, CategoryTree categories, Language language) {
        return new Facets(
                counted.get("category").sterms().buckets().array().stream()
                        .flatMap(
                                bucket -> category(bucket.key().stringValue(), bucket.docCount(), categories, language))
                        .toList(),
                counted.get("brand").sterms().buckets().array().stream()
                        .map(bucket -> new Value(
                                bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
                        .toList(),
                counted.get("price").range().buckets().array().stream()
                        .filter(bucket -> bucket.docCount() > 0)
                        .map(bucket -> new PriceRange(paisa(bucket.from()), paisa(bucket.to()), bucket.docCount()))
                        .toList());
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
