package bd.haat.product.attribute;

import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.product.category.CategoryTrees;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What to fill in for a product of a category, in the caller's language. */
@RestController
class AttributeController {
    private final AttributeSets sets;
    private final CategoryTrees categories;

    AttributeController(AttributeSets sets, CategoryTrees categories) {
        this.sets = sets;
        this.categories = categories;
    }

    @GetMapping("/api/v1/categories/{idOrSlug}/attributes")
    @Operation(summary = "The attributes of a category's products, inherited ones first")
    ResponseEntity<Fields> list(@PathVariable String idOrSlug, Language language) {
        var category = categories.current().find(idOrSlug).orElseThrow(Problems::notFound);
        var fields = new Fields(sets.of(category.id()).stream()
                .map(attribute -> Field.of(attribute, language))
                .toList());
        return ResponseEntity.ok()
                .eTag("W/\"" + Integer.toHexString(fields.hashCode()) + "\"")
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy("Accept-Language")
                .body(fields);
    }

    record Fields(List<Field> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String key,
            String label,
            Attribute.Kind kind,
            boolean required,
            boolean facet,
            String unit,
            BigDecimal least,
            BigDecimal most,
            List<Option> choices) {
        static Field of(Attribute attribute, Language language) {
            return new Field(
                    attribute.key(),
                    attribute.label().in(language),
                    attribute.kind(),
                    attribute.isRequired(),
                    attribute.isFacet(),
                    attribute.unit() == null ? null : attribute.unit().in(language),
                    attribute.least(),
                    attribute.most(),
                    attribute.choices() == null
                            ? null
                            : attribute.choices().stream()
                                    .map(choice -> new Option(
                                            choice.value(), choice.label().in(language)))
                                    .toList());
        }
    }

    record Option(String value, String label) {}
}
