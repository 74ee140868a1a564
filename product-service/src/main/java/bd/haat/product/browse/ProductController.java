package bd.haat.product.browse;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.projection.Fields;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Products for everybody. Answers may be stored but are checked each time. A page is as the last commit left it; a list may be behind by what a
 * replica of the database is.
 */
@RestController
class ProductController {
    private final ProductPages pages;
    private final JdbcProductLists lists;
    private final CategoryTrees categories;
    private final Cursors cursors;
    private final JsonMapper json;

    ProductController(
            ProductPages pages, JdbcProductLists lists, CategoryTrees categories, Cursors cursors, JsonMapper json) {
        this.pages = pages;
        this.lists = lists;
        this.categories = categories;
        this.cursors = cursors;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/products/{idOrSlug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A product's page; a slug that it had before is answered with 301 to the present one")
    ResponseEntity<byte[]> show(
            @PathVariable String idOrSlug, @RequestParam(required = false) String lang, Language language) {
        return switch (pages.find(idOrSlug, language).orElseThrow(Problems::notFound)) {
            case Shown.Page(var rendered) -> answer(rendered);
            case Shown.Moved(var slug) ->
                ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(UriComponentsBuilder.fromPath("/api/v1/products")
                                .pathSegment(slug)
                                .queryParamIfPresent("lang", Optional.ofNullable(lang))
                                .encode()
                                .build()
                                .toUri())
                        .cacheControl(CacheControl.noCache().cachePublic()) // the old name may come back
                        .build();
        };
    }

    @GetMapping(path = "/api/v1/products", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Products of a category or a seller in order",
            description = "fields=name,price leaves only these members of each item, and its id.")
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) String category,
            @RequestParam(required = false) UUID seller,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) @Size(max = 200) String fields,
            Language language) {
        var order = ListSort.of(sort).orElseThrow(() -> Problems.invalid("sort", "unknown"));
        var wanted = Fields.of(fields, ListItem.class);
        var after = cursors.decode(cursor, ListCursor.class);
        if (after != null && after.sort() != order) throw Problems.badRequest("invalid-cursor");
        var query = new ListQuery(family(category), seller, order, limit, after);
        var page = Page.of(
                lists.page(query, language),
                limit,
                row -> cursors.encode(
                        new ListCursor(order, row.key(), row.item().id())));
        return answer(Rendered.of(wanted.write(page.map(JdbcProductLists.Row::item), json)));
    }

    private List<UUID> family(String category) {
        if (category == null || category.isBlank()) return null;
        return categories
                .current()
                .find(category)
                .map(CategoryTree.Node::family)
                .orElse(List.of());
    }

    private static ResponseEntity<byte[]> answer(Rendered rendered) {
        return ResponseEntity.ok()
                .eTag(rendered.etag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(rendered.json());
    }
}
