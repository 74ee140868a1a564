package bd.haat.product.category;

import bd.haat.common.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A category with both languages, for editing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryView(UUID id, String slug, LocalizedText name, UUID parentId, int position, String restriction) {
    static CategoryView of(Category category) {
        return new CategoryView(
                category.id(),
                category.slug(),
                category.name(),
                category.parentId(),
                category.position(),
                category.restriction());
    }
}
