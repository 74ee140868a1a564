package bd.haat.product.matching;

import bd.haat.product.query.Intent;
import bd.haat.product.query.Near;
import bd.haat.product.query.Wanted;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;

/** What comes first. Signals are functions that Elasticsearch has without scripts, so that every node computes the same. */
public final class Ranking {
    private Ranking() {}

    /**
     * The words' score, times what sales and rating say (1 to about 1.8, computed when the document is written: {@code boost}), times 2 for what
     * can be had at once, 2 for what stands in a category that the query names (10 if it names nothing else), up to 1.15 for being new
     * and up to 1.3 for being near. All are factors, so that one function_score does.
     *
     * @param near null for nowhere
     */
    static Query of(Query matching, Intent intent, Near near) {
        var factors = new ArrayList<FunctionScore>();
        factors.add(FunctionScore.of(function ->
                function.fieldValueFactor(value -> value.field("boost").missing(1.0))));
        factors.add(factor(2, Query.of(q -> q.term(t -> t.field("inStock").value(true)))));
        if (!intent.categories().isEmpty()) {
            var ids = intent.categories().stream().map(FieldValue::of).toList();
            factors.add(factor(
                    intent.whole() ? 10 : 2,
                    Query.of(q -> q.terms(t -> t.field("categories").terms(any -> any.value(ids))))));
        }
        factors.add(factor(1.03, youngerThan(60)));
        factors.add(factor(1.07, youngerThan(30)));
        factors.add(factor(1.04, youngerThan(15)));
        if (near != null) {
            factors.add(factor(1.05, within(20, near)));
            factors.add(factor(1.12, within(10, near)));
            factors.add(factor(1.1, within(5, near)));
        }
        return Query.of(q -> q.functionScore(score -> score.query(matching)
                .functions(factors)
                .scoreMode(FunctionScoreMode.Multiply)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    /** Likewise, where neither categories nor a place are known. */
    public static Query of(Query matching) {
        return of(matching, Intent.NONE, null);
    }

    static List<SortOptions> order(Wanted wanted) {
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
                                        place -> place.lat(wanted.near().lat())
                                                .lon(wanted.near().lon())))
                                .order(SortOrder.Asc))),
                        by("id", SortOrder.Asc));
        };
    }

    private static FunctionScore factor(double weight, Query filter) {
        return FunctionScore.of(function -> function.filter(filter).weight(weight));
    }

    /** Whole days, so that pages fit each other and the filter can be cached. */
    private static Query youngerThan(int days) {
        return Query.of(q ->
                q.range(range -> range.date(age -> age.field("createdAt").gte("now-" + days + "d/d"))));
    }

    private static Query within(int km, Near near) {
        return Query.of(q -> q.geoDistance(distance -> distance.field("location")
                .distance(km + "km")
                .location(at -> at.latlon(place -> place.lat(near.lat()).lon(near.lon())))));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }
}
