package bd.haat.product.review;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.review.Writing.AlreadyWritten;
import bd.haat.product.review.Writing.Gone;
import bd.haat.product.review.Writing.NotDelivered;
import bd.haat.product.review.Writing.OwnGoods;
import bd.haat.product.review.Writing.TooLate;
import bd.haat.product.review.Writing.TooManyPictures;
import bd.haat.product.review.Writing.Written;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's own reviews. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final WriteReview write;
    private final Reviews reviews;
    private final Cursors cursors;

    ReviewController(WriteReview write, Reviews reviews, Cursors cursors) {
        this.write = write;
        this.reviews = reviews;
        this.cursors = cursors;
    }

    record OwnReviewPosition(UUID id) {}

    @PostMapping
    @Operation(summary = "Reviews a line of an order that was delivered to the caller")
    ResponseEntity<ReviewView> write(Caller caller, Body<NewReview> body) {
        var wish = body.get();
        var review = written(write.write(caller.userId(), wish.lineId(), wish.opinion()));
        return ResponseEntity.created(URI.create("/api/v1/reviews/" + review.id()))
                .eTag(ETags.of(review.version()))
                .body(ReviewView.of(review));
    }

    @GetMapping("/mine")
    @Operation(summary = "The caller's reviews in any status, newest first")
    Page<ReviewView> mine(
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, OwnReviewPosition.class);
        return Page.of(
                        reviews.of(caller.userId(), from == null ? NEWEST : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new OwnReviewPosition(last.id())))
                .map(ReviewView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A review of the caller's own, with the ETag that a change needs")
    ResponseEntity<ReviewView> show(@PathVariable UUID id, Caller caller) {
        return shown(own(id, caller));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Says it anew (If-Match); what was rejected before waits for an admin again")
    ResponseEntity<ReviewView> change(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            Body<ChangedReview> body) {
        own(id, caller);
        var wish = body.get();
        return shown(written(write.change(
                id, caller.userId(), wish.opinion(), review -> ETags.requireMatch(ifMatch, review.version()))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes it back for good: nothing of it is kept, and the line is not reviewed again")
    void withdraw(@PathVariable UUID id, Caller caller) {
        written(write.withdraw(id, caller.userId()));
    }

    private Review own(UUID id, Caller caller) {
        return reviews.find(id)
                .filter(review -> review.customerId().equals(caller.userId()))
                .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                .orElseThrow(Problems::notFound);
    }

    static Review written(Writing outcome) {
        return switch (outcome) {
            case Written(var review) -> review;
            case NotDelivered() -> throw Problems.unprocessable("not-delivered");
            case OwnGoods() -> throw Problems.forbidden("own-goods");
            case TooLate(var days) ->
                throw Problems.unprocessable("review-too-late").with("days", days);
            case AlreadyWritten(var id) ->
                throw Problems.conflict("review-exists").with("reviewId", id);
            case TooManyPictures(var most) ->
                throw Problems.unprocessable("review-pictures-full").with("most", most);
            case Gone() -> throw Problems.notFound();
        };
    }

    private static ResponseEntity<ReviewView> shown(Review review) {
        return ResponseEntity.ok().eTag(ETags.of(review.version())).body(ReviewView.of(review));
    }

    /** @param author how the reviewer wants to be called in public; nobody is named who does not say so */
    record NewReview(
            @NotNull UUID lineId,
            @NotNull @Min(1) @Max(5) Integer rating,
            @Size(max = 100) String title,
            @Size(max = 3000) String text,
            @Size(max = 40) String author) {
        Opinion opinion() {
            return new Opinion(rating, title, text, author);
        }
    }

    record ChangedReview(
            @NotNull @Min(1) @Max(5) Integer rating,
            @Size(max = 100) String title,
            @Size(max = 3000) String text,
            @Size(max = 40) String author) {
        Opinion opinion() {
            return new Opinion(rating, title, text, author);
        }
    }
}
