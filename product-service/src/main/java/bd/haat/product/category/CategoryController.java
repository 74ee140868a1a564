package bd.haat.product.category;

import bd.haat.common.text.Language;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tree for shoppers, in their language. */
@RestController
class CategoryController {
    private final CategoryTrees trees;

    CategoryController(CategoryTrees trees) {
        this.trees = trees;
    }

    @GetMapping("/api/v1/categories")
    ResponseEntity<Shelves> list(Language language) {
        var shelves = new Shelves(Shelf.of(trees.current().roots(), language));
        return ResponseEntity.ok()
                .eTag("W/\"" + Integer.toHexString(shelves.hashCode()) + "\"")
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy("Accept-Language")
                .body(shelves);
    }

    record Shelves(List<Shelf> items) {}

    record Shelf(UUID id, String slug, String name, List<Shelf> children) {
        static List<Shelf> of(List<CategoryTree.Node> nodes, Language language) {
            return nodes.stream()
                    .map(node ->
                            new Shelf(node.id(), node.slug(), node.name().in(language), of(node.children(), language)))
                    .toList();
        }
    }
}
