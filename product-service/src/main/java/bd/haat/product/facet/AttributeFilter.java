package bd.haat.product.facet;

import bd.haat.common.web.ProblemException;
import bd.haat.common.web.Problems;
import bd.haat.product.attribute.Attribute;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Filters by attributes: {@code attr.fabric=silk&attr.fabric=cotton} for either, {@code attr.washable=true}, {@code attr.length=5..6.5}
 * with both ends, one of which may be missing, {@code attr.length=6} for just that.
 */
final class AttributeFilter {
    private static final int MOST_VALUES = 20;
    private static final Pattern RANGE =
            Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,6})?)?(\\.\\.)?(-?\\d{1,12}(?:\\.\\d{1,6})?)?");

    private AttributeFilter() {}

    static String name(String key) {
        return "attr." + key;
    }

    /** @throws ProblemException 400 where the attribute has no such values */
    static Query of(Attribute attribute, List<String> values) {
        if (values.size() > MOST_VALUES) throw wrong(attribute, "too-many");
        return switch (attribute.kind()) {
            case NUMBER -> range(attribute, values);
            case BOOLEAN -> any(attribute, values, value -> value.equals("true") || value.equals("false"));
            case CHOICE, CHOICES -> any(attribute, values, attribute::offers);
            case TEXT -> throw wrong(attribute, "unknown");
        };
    }

    private static Query any(Attribute attribute, List<String> values, Predicate<String> known) {
        if (!values.stream().allMatch(known)) throw wrong(attribute, "unknown-choice");
        return Query.of(q -> q.terms(t -> t.field(words(attribute))
                .terms(any -> any.value(values.stream().map(FieldValue::of).toList()))));
    }

    private static Query range(Attribute attribute, List<String> values) {
        var written = RANGE.matcher(values.getFirst());
        if (values.size() > 1 || !written.matches()) throw wrong(attribute, "not-range");
        boolean between = written.group(2) != null;
        var from = bound(written.group(1));
        var to = between ? bound(written.group(3)) : from;
        if (from == null && to == null || !between && written.group(3) != null) throw wrong(attribute, "not-range");
        if (from != null && to != null && from > to) throw wrong(attribute, "not-range");
        return Query.of(q -> q.range(range -> range.number(
                number -> number.field(numbers(attribute)).gte(from).lte(to))));
    }

    static String words(Attribute attribute) {
        return "attributes." + attribute.key();
    }

    static String numbers(Attribute attribute) {
        return "numbers." + attribute.key();
    }

    private static Double bound(String written) {
        return written == null ? null : Double.valueOf(written);
    }

    private static ProblemException wrong(Attribute attribute, String code) {
        return Problems.invalid(name(attribute.key()), code);
    }
}
