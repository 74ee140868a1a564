package bd.haat.product.attribute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What categories want to know. */
public interface AttributeSets {
    /** Those of the category and of all above it, from the top down; a lower category's definition replaces a higher one's. */
    List<Attribute> of(UUID category);

    /**
     * The first thing wrong with a product's values. Values that the category does not define are the seller's own and free.
     *
     * @param complete false for a draft, which may lack what is required
     */
    default Optional<Fault> check(UUID category, Map<String, Object> values, boolean complete) {
        for (var attribute : of(category)) {
            var value = values.get(attribute.key());
            if (value == null && complete && attribute.isRequired())
                return Optional.of(new Fault(attribute.key(), "required"));
            var objection = value == null ? Optional.<String>empty() : attribute.objection(value);
            if (objection.isPresent()) return Optional.of(new Fault(attribute.key(), objection.get()));
        }
        return Optional.empty();
    }
}
