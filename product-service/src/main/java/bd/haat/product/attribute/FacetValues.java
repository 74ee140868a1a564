package bd.haat.product.attribute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What shoppers filter a product by, each under the key of its attribute.
 *
 * @param words choices, and {@code true} or {@code false}
 */
public record FacetValues(Map<String, List<String>> words, Map<String, BigDecimal> numbers) {
    /** Those of a product's values that fit a definition of its category; products older than a definition may have others. */
    public static FacetValues of(List<Attribute> defined, Map<String, Object> values) {
        var found = new FacetValues(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var attribute : defined) {
            var value = values.get(attribute.key());
            if (attribute.isFacet()
                    && value != null
                    && attribute.objection(value).isEmpty()) found.put(attribute, value);
        }
        return found;
    }

    private void put(Attribute attribute, Object value) {
        switch (value) {
            case Number number -> numbers.put(attribute.key(), Attribute.exact(number));
            case Collection<?> many ->
                words.put(attribute.key(), many.stream().map(Object::toString).toList());
            default -> words.put(attribute.key(), List.of(value.toString()));
        }
    }
}
