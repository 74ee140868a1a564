package bd.haat.product.browse;

import bd.haat.common.web.Body;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many variants at once, for services. Unknown ones are absent from the answer. */
@RestController
class VariantLookupController {
    private final JdbcVariants variants;

    VariantLookupController(JdbcVariants variants) {
        this.variants = variants;
    }

    @PostMapping("/internal/variants/lookup")
    Found lookup(Body<Lookup> body) {
        return new Found(variants.find(Set.copyOf(body.get().variantIds())));
    }

    record Lookup(@NotNull @Size(max = 100) List<@NotNull UUID> variantIds) {}

    record Found(List<VariantView> items) {}
}
