package bd.haat.product.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A search in Elasticsearch's terms. */
final class ProductQuery {
    private ProductQuery() {}

    /** What matches, all terms and all filters. @param category ids of one category, or null for any */
    static Query matching(SearchParameters wanted, String category, List<Term> terms, boolean loose) {
        var words = terms.stream()
                .map(term -> loose ? TermQueries.forgiving(term) : TermQueries.exact(term))
                .toList();
        return Query.of(
                q -> q.bool(bool -> bool.filter(filters(wanted, category)).must(asked(wanted, words))));
    }

    /** All words, or the whole text as a SKU, which may be cut into words otherwise. */
    private static List<Query> asked(SearchParameters wanted, List<Query> words) {
        if (words.size() < 2) return words;
        var sku = wanted.q().strip().toLowerCase(Locale.ROOT);
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

    /** Among equal matches what sells and what can be had at once comes first. */
    static Query ranked(Query matching) {
        return Query.of(q -> q.functionScore(score -> score.query(matching)
                .functions(function -> function.weight(1.0))
                .functions(function -> function.fieldValueFactor(sold -> sold.field("sold")
                                .modifier(FieldValueFactorModifier.Log1p)
                                .factor(1.0)
                                .missing(0.0))
                        .weight(0.15))
                .functions(function -> function.filter(
                                stocked -> stocked.term(t -> t.field("inStock").value(true)))
                        .weight(0.5))
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    static List<SortOptions> order(SearchParameters wanted) {
        return switch (wanted.sort()) {
            case RELEVANCE ->
                List.of(SortOptions.of(s -> s.score(by -> by.order(SortOrder.Desc))), by("id", SortOrder.Desc));
            case PRICE -> List.of(by("price", SortOrder.Asc), by("id", SortOrder.Asc));
            case PRICE_DESC -> List.of(by("price", SortOrder.Desc), by("id", SortOrder.Desc));
            case NEWEST -> List.of(by("id", SortOrder.Desc));
            case RATING -> List.of(by("rating", SortOrder.Desc), by("id", SortOrder.Desc));
            case DISTANCE ->
                List.of(
                        SortOptions.of(s -> s.geoDistance(by -> by.field("location")
                                .location(at -> at.latlon(
                                        place -> place.lat(wanted.lat()).lon(wanted.lon())))
                                .order(SortOrder.Asc))),
                        by("id", SortOrder.Asc));
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }

    private static List<Query> filters(SearchParameters wanted, String category) {
        var filters = new ArrayList<Query>();
        if (category != null) filters.add(is("categories", category));
        if (wanted.brand() != null && !wanted.brand().isBlank())
            filters.add(is("brandKey", wanted.brand().strip().toLowerCase(Locale.ROOT)));
        if (wanted.minPrice() != null || wanted.maxPrice() != null)
            filters.add(Query.of(q -> q.range(range -> range.number(price -> {
                price.field("price");
                if (wanted.minPrice() != null) price.gte(wanted.minPrice().doubleValue());
                if (wanted.maxPrice() != null) price.lte(wanted.maxPrice().doubleValue());
                return price;
            }))));
        if (wanted.inStock())
            filters.add(Query.of(q -> q.term(t -> t.field("inStock").value(true))));
        if (wanted.radiusKm() != null)
            filters.add(Query.of(q -> q.geoDistance(near -> near.field("location")
                    .distance(wanted.radiusKm() + "km")
                    .location(at -> at.latlon(place -> place.lat(wanted.lat()).lon(wanted.lon()))))));
        return filters;
    }

    private static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }
}
