package bd.haat.product.reading;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Sellers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What shoppers say of a seller's goods. */
@RestController
class SellerReviewController {
    private final JdbcPublicReviews reviews;
    private final Sellers sellers;
    private final Cursors cursors;

    SellerReviewController(JdbcPublicReviews reviews, Sellers sellers, Cursors cursors) {
        this.reviews = reviews;
        this.sellers = sellers;
        this.cursors = cursors;
    }

    record SellerReviewPosition(UUID id) {}

    @GetMapping("/api/v1/seller/reviews")
    @Operation(
            summary = "Published reviews of the caller's goods, newest first; answered=false: what waits for an answer")
    Page<PublicReview> list(
            Caller caller,
            @RequestParam(required = false) Boolean answered,
            @RequestParam(required = false) UUID product,
            @RequestParam(required = false) @Min(1) @Max(5) Integer rating,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        var from = cursors.decode(cursor, SellerReviewPosition.class);
        var after = from == null ? null : new ReviewPosition(ReviewSort.NEWEST, 0, from.id());
        var query = new ReviewQuery(product, shop.id(), rating, false, answered, ReviewSort.NEWEST, limit, after);
        return Page.of(
                        reviews.page(query),
                        limit,
                        last -> cursors.encode(
                                new SellerReviewPosition(last.review().id())))
                .map(JdbcPublicReviews.Row::review);
    }
}
