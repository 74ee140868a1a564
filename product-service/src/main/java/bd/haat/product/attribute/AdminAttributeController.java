package bd.haat.product.attribute;

import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import bd.haat.product.attribute.AttributeEdit.Done;
import bd.haat.product.attribute.AttributeEdit.Wrong;
import bd.haat.product.category.CategoryTrees;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Admins say what a category wants to know of its products. */
@RestController
@RequestMapping("/api/v1/admin/categories/{id}/attributes")
class AdminAttributeController {
    private final JdbcAttributeSets sets;
    private final EditAttributes edit;
    private final CategoryTrees categories;

    AdminAttributeController(JdbcAttributeSets sets, EditAttributes edit, CategoryTrees categories) {
        this.sets = sets;
        this.edit = edit;
        this.categories = categories;
    }

    @GetMapping
    @Operation(summary = "The category's own attributes, in both languages, without those it inherits")
    ResponseEntity<Definitions> show(@PathVariable UUID id) {
        existing(id);
        return shown(sets.find(id));
    }

    @PutMapping
    @Operation(summary = "Replaces them; counts for each product from its next edit on")
    ResponseEntity<Definitions> replace(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            Body<Definitions> body) {
        existing(id);
        return switch (edit.replace(id, body.get().items(), set -> ETags.requireMatch(ifMatch, set.version()))) {
            case Done(var set) -> shown(set);
            case Wrong(var fault) -> throw Problems.invalid(fault.field(), fault.code());
        };
    }

    private void existing(UUID id) {
        if (categories.current().find(id).isEmpty()) throw Problems.notFound();
    }

    private static ResponseEntity<Definitions> shown(AttributeSet set) {
        return ResponseEntity.ok().eTag(ETags.of(set.version())).body(new Definitions(set.items()));
    }

    record Definitions(@NotNull @Size(max = 50) List<@NotNull @Valid Attribute> items) {}
}
