package bd.haat.product.facet;

import bd.haat.common.text.Language;
import bd.haat.product.attribute.Attribute;
import bd.haat.product.facet.AttributeFacet.NumberRange;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts the values of one attribute. */
record AttributeCount(Attribute attribute) {
    String name() {
        return AttributeFilter.name(attribute.key());
    }

    Aggregation question(int size) {
        if (attribute.kind() == Attribute.Kind.NUMBER)
            return Aggregation.of(a -> a.range(r -> r.field(AttributeFilter.numbers(attribute))
                    .ranges(ranges().stream().map(AttributeCount::asked).toList())));
        return Aggregation.of(
                a -> a.terms(t -> t.field(AttributeFilter.words(attribute)).size(size)));
    }

    AttributeFacet answer(Aggregate counted, Language language) {
        boolean number = attribute.kind() == Attribute.Kind.NUMBER;
        return new AttributeFacet(
                attribute.key(),
                attribute.label().in(language),
                attribute.kind(),
                attribute.unit() == null ? null : attribute.unit().in(language),
                number ? null : values(counted, language),
                number ? ranges(counted) : null);
    }

    private List<Facets.Value> values(Aggregate counted, Language language) {
        if (!counted.isSterms()) return List.of();
        return counted.sterms().buckets().array().stream()
                .map(bucket -> {
                    var value = bucket.key().stringValue();
                    return new Facets.Value(value, label(value, language), bucket.docCount());
                })
                .toList();
    }

    private String label(String value, Language language) {
        return attribute.shown(attribute.kind() == Attribute.Kind.BOOLEAN ? Boolean.valueOf(value) : value, language);
    }

    private List<NumberRange> ranges(Aggregate counted) {
        var buckets = counted.range().buckets().array();
        var ranges = ranges();
        var met = new ArrayList<NumberRange>();
        for (int i = 0; i < buckets.size(); i++)
            if (buckets.get(i).docCount() > 0)
                met.add(new NumberRange(
                        ranges.get(i).from(), ranges.get(i).to(), buckets.get(i).docCount()));
        return met;
    }

    private List<NumberRange> ranges() {
        var ranges = new ArrayList<NumberRange>();
        BigDecimal from = null;
        for (var to : Steps.of(attribute.least(), attribute.most())) {
            ranges.add(new NumberRange(from, to, 0));
            from = to;
        }
        ranges.add(new NumberRange(from, null, 0));
        return ranges;
    }

    private static AggregationRange asked(NumberRange range) {
        return AggregationRange.of(
                asked -> asked.from(range.from() == null ? null : range.from().doubleValue())
                        .to(range.to() == null ? null : range.to().doubleValue()));
    }
}
