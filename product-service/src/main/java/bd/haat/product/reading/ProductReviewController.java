package bd.haat.product.reading;

import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What shoppers say of a product, for everybody. */
@RestController
@RequestMapping("/api/v1/products/{id}/reviews")
class ProductReviewController extends ReadingController {
    private final JdbcPublicReviews reviews;
    private final Cursors cursors;

    ProductReviewController(JdbcPublicReviews reviews, Cursors cursors, JsonMapper json) {
        super(json);
        this.reviews = reviews;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "A product's published reviews; sort=newest|helpful|rating|-rating, rating=1…5, pictures=true")
    ResponseEntity<Page<PublicReview>> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "helpful") String sort,
            @RequestParam(required = false) @Min(1) @Max(5) Integer rating,
            @RequestParam(defaultValue = "false") boolean pictures,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        requireListed(id);
        var order = ReviewSort.of(sort).orElseThrow(() -> Problems.invalid("sort", "unknown"));
        var after = cursors.decode(cursor, ReviewPosition.class);
        if (after != null && after.sort() != order) throw Problems.badRequest("invalid-cursor");
        var page = Page.of(
                        reviews.page(new ReviewQuery(id, null, rating, pictures, null, order, limit, after)),
                        limit,
                        last -> cursors.encode(new ReviewPosition(
                                order, last.key(), last.review().id())))
                .map(JdbcPublicReviews.Row::review);
        return answer(page);
    }

    @GetMapping("/summary")
    @Operation(summary = "How many reviews gave how many stars, and what follows from it")
    ResponseEntity<RatingSummary> summary(@PathVariable UUID id) {
        requireListed(id);
        return answer(reviews.summary(id));
    }

    private void requireListed(UUID product) {
        if (!reviews.isListed(product)) throw Problems.notFound();
    }
}
