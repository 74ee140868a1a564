package bd.haat.product.category;

import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A category as an admin writes it.
 *
 * @param slug made of the name when absent; on a change, the old one stays
 * @param parentId absent for the top level
 * @param position among its siblings, smallest first; 0 when absent
 * @param restriction the licence that goods here and below need, such as {@code MEDICINE}; none when absent
 */
record CategoryRequest(
        @NotNull @Valid @LocalizedSize(max = 80) LocalizedText name,

        @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String slug,

        UUID parentId,
        @Min(0) @Max(100_000) Integer position,
        @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String restriction) {
    int positionOrFirst() {
        return position == null ? 0 : position;
    }
}
