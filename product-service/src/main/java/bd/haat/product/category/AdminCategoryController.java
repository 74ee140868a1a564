package bd.haat.product.category;

import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import bd.haat.product.category.CategoryEdit.Deep;
import bd.haat.product.category.CategoryEdit.Done;
import bd.haat.product.category.CategoryEdit.InUse;
import bd.haat.product.category.CategoryEdit.NoParent;
import bd.haat.product.category.CategoryEdit.OwnDescendant;
import bd.haat.product.category.CategoryEdit.SlugTaken;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Admins' side of the tree. */
@RestController
@RequestMapping("/api/v1/admin/categories")
class AdminCategoryController {
    private final Categories categories;
    private final EditCategories edit;

    AdminCategoryController(Categories categories, EditCategories edit) {
        this.categories = categories;
        this.edit = edit;
    }

    @GetMapping
    CategoryList list() {
        return new CategoryList(categories.findAllByOrderByPositionAscSlugAsc().stream()
                .map(CategoryView::of)
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<CategoryView> show(@PathVariable UUID id) {
        return shown(existing(id));
    }

    @PostMapping
    ResponseEntity<CategoryView> add(Body<CategoryRequest> body) {
        var category = done(edit.add(body.get()));
        return ResponseEntity.created(URI.create("/api/v1/admin/categories/" + category.id()))
                .eTag(ETags.of(category.version()))
                .body(CategoryView.of(category));
    }

    @PutMapping("/{id}")
    ResponseEntity<CategoryView> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            Body<CategoryRequest> body) {
        existing(id);
        return shown(done(edit.change(id, body.get(), matching(ifMatch))));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        existing(id);
        done(edit.remove(id, matching(ifMatch)));
        return ResponseEntity.noContent().build();
    }

    private Category existing(UUID id) {
        return categories.findById(id).orElseThrow(Problems::notFound);
    }

    private static Consumer<Category> matching(String ifMatch) {
        return current -> {
            if (current == null) throw Problems.notFound();
            ETags.requireMatch(ifMatch, current.version());
        };
    }

    private static Category done(CategoryEdit outcome) {
        return switch (outcome) {
            case Done(var category) -> category;
            case SlugTaken() -> throw Problems.conflict("slug-taken");
            case NoParent() -> throw Problems.invalid("parentId", "unknown");
            case OwnDescendant() -> throw Problems.unprocessable("category-cycle");
            case Deep() -> throw Problems.unprocessable("category-too-deep").with("deepest", EditCategories.DEEPEST);
            case InUse() -> throw Problems.conflict("category-in-use");
        };
    }

    private static ResponseEntity<CategoryView> shown(Category category) {
        return ResponseEntity.ok().eTag(ETags.of(category.version())).body(CategoryView.of(category));
    }

    record CategoryList(List<CategoryView> items) {}
}
