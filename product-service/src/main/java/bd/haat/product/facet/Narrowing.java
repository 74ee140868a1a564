package bd.haat.product.facet;

import bd.haat.common.web.ProblemException;
import bd.haat.common.web.Problems;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.query.Asked;
import bd.haat.product.query.Wanted;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The filters of a search, apart by whether a facet of the same name counts without them: such a one is laid on the hits afterwards,
 * so that the facet shows what another choice would give.
 */
public final class Narrowing {
    private static final String NO_CATEGORY = "none";
    private static final int MOST_ATTRIBUTES = 10;

    private final List<Query> always = new ArrayList<>();
    private final Map<String, Query> chosen = new LinkedHashMap<>();

    /**
     * Without words and category a facet's own filter holds for it too: else each such search would count the whole market. For the same
     * reason a chosen category's facet shows what stands beside it and below, not everything.
     *
     * @throws ProblemException 400 for an attribute that is not in the scope, and values that it cannot have
     */
    public Narrowing(Wanted wanted, Asked asked, CategoryTree tree, Scope scope) {
        category(wanted, asked, tree);
        var open = !asked.nothing() || wanted.hasCategory();
        if (wanted.brand() != null && !wanted.brand().isBlank())
            choose(Facets.BRAND, is("brandKey", wanted.brand().strip().toLowerCase(Locale.ROOT)), open);
        if (wanted.minPrice() != null || wanted.maxPrice() != null)
            choose(Facets.PRICE, price(wanted.minPrice(), wanted.maxPrice()), open);
        if (wanted.attributes().size() > MOST_ATTRIBUTES) throw Problems.invalid("attr", "too-many");
        wanted.attributes().forEach((key, values) -> attribute(key, values, scope));
        var min = wanted.minPrice() == null ? asked.minPrice() : null;
        var max = wanted.maxPrice() == null ? asked.maxPrice() : null;
        if (min != null || max != null) always.add(price(min, max));
        if (wanted.inStock())
            always.add(Query.of(q -> q.term(t -> t.field("inStock").value(true))));
        var near = wanted.near();
        if (near != null && near.radiusKm() != null)
            always.add(Query.of(q -> q.geoDistance(within -> within.field("location")
                    .distance(near.radiusKm() + "km")
                    .location(at -> at.latlon(place -> place.lat(near.lat()).lon(near.lon()))))));
    }

    /** What holds for hits and for all facets. */
    public List<Query> always() {
        return always;
    }

    /** What holds for the hits and for facets of other names. */
    public List<Query> chosen() {
        return List.copyOf(chosen.values());
    }

    List<Query> without(String own) {
        return chosen.entrySet().stream()
                .filter(filter -> !filter.getKey().equals(own))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void category(Wanted wanted, Asked asked, CategoryTree tree) {
        if (!wanted.hasCategory()) return;
        var node = tree.find(wanted.category()).orElse(null);
        if (node == null) {
            always.add(is("categories", NO_CATEGORY));
            return;
        }
        var path = tree.path(node.id());
        if (path.size() > 1) always.add(is("categories", path.get(1).id().toString()));
        choose(Facets.CATEGORY, is("categories", node.id().toString()), path.size() > 1 || !asked.nothing());
    }

    private void attribute(String key, List<String> values, Scope scope) {
        var name = AttributeFilter.name(key);
        var attribute = scope.find(key).orElseThrow(() -> Problems.invalid(name, "unknown"));
        chosen.put(name, AttributeFilter.of(attribute, values));
    }

    private void choose(String facet, Query filter, boolean open) {
        if (open) chosen.put(facet, filter);
        else always.add(filter);
    }

    private static Query price(Long min, Long max) {
        return Query.of(q -> q.range(range -> range.number(price -> {
            price.field("price");
            if (min != null) price.gte(min.doubleValue());
            if (max != null) price.lte(max.doubleValue());
            return price;
        })));
    }

    private static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }
}
