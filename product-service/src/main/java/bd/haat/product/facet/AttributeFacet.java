package bd.haat.product.facet;

import bd.haat.product.attribute.Attribute;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * How matches spread over one attribute.
 *
 * @param key what the filter is called, behind {@code attr.}
 * @param unit of a number; null for none
 * @param values the most frequent first; null for a number
 * @param ranges without empty ones; null for what is no number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttributeFacet(
        String key,
        String label,
        Attribute.Kind kind,
        String unit,
        List<Facets.Value> values,
        List<NumberRange> ranges) {
    /** {@code from} belongs to it, {@code to} does not; null where it is open. */
    public record NumberRange(BigDecimal from, BigDecimal to, long count) {}

    boolean isEmpty() {
        return values == null ? ranges.isEmpty() : values.isEmpty();
    }
}
