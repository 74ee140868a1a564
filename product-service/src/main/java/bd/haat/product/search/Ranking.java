package bd.haat.product.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;

/** What comes first. Signals are functions that Elasticsearch has without scripts, so that every node computes the same. */
final class Ranking {
    private Ranking() {}

    /**
     * The words' score, times 2 for what can be had at once and for what stands in a category that the query names (10 if it names
     * nothing else), times one plus: up to 0.5 for what sells, 0.2 for its rating, 0.15 for being new (half of it after 30 days), 0.3 for
     * being near (half of it at 10 km).
     */
    static Query of(Query matching, CategoryIntent.Intent intent, SearchParameters wanted) {
        return of(matching, intent, wanted.lat(), wanted.lon());
    }

    /** Likewise, where neither categories nor a place are known. */
    static Query of(Query matching) {
        return of(matching, CategoryIntent.Intent.NONE, null, null);
    }

    private static Query of(Query matching, CategoryIntent.Intent intent, Double lat, Double lon) {
        var firsts = new ArrayList<FunctionScore>();
        firsts.add(FunctionScore.of(function -> function.filter(
                        q -> q.term(t -> t.field("inStock").value(true)))
                .weight(2.0)));
        if (!intent.ids().isEmpty())
            firsts.add(FunctionScore.of(function -> function.filter(q -> q.terms(t -> t.field("categories")
                            .terms(ids -> ids.value(
                                    intent.ids().stream().map(FieldValue::of).toList()))))
                    .weight(intent.whole() ? 10.0 : 2.0)));
        var signals = new ArrayList<FunctionScore>();
        signals.add(FunctionScore.of(function -> function.weight(1.0)));
        signals.add(field("sold", FieldValueFactorModifier.Log1p, 0.1));
        signals.add(field("rating", FieldValueFactorModifier.None, 0.04));
        signals.add(FunctionScore.of(function -> function.gauss(decay -> decay.date(age -> age.field("createdAt")
                        .placement(place -> place.origin("now/d") // for a day, so that pages fit each other
                                .scale(Time.of(days -> days.time("30d")))
                                .decay(0.5))))
                .weight(0.15)));
        if (lat != null)
            signals.add(FunctionScore.of(function -> function.gauss(decay -> decay.geo(near -> near.field("location")
                            .placement(place -> place.origin(GeoLocation.of(at ->
                                            at.latlon(here -> here.lat(lat).lon(lon))))
                                    .scale("10km")
                                    .decay(0.5))))
                    .weight(0.3)));
        return times(FunctionScoreMode.Multiply, firsts, times(FunctionScoreMode.Sum, signals, matching));
    }

    private static Query times(FunctionScoreMode mode, List<FunctionScore> functions, Query query) {
        return Query.of(q -> q.functionScore(score ->
                score.query(query).functions(functions).scoreMode(mode).boostMode(FunctionBoostMode.Multiply)));
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

    private static FunctionScore field(String name, FieldValueFactorModifier modifier, double weight) {
        return FunctionScore.of(function -> function.fieldValueFactor(value ->
                        value.field(name).modifier(modifier).factor(1.0).missing(0.0))
                .weight(weight));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }
}
