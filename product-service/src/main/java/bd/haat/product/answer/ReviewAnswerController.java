package bd.haat.product.answer;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.product.answer.Answering.Answered;
import bd.haat.product.answer.Answering.Gone;
import bd.haat.product.answer.Answering.Refused;
import bd.haat.product.review.Review;
import bd.haat.product.review.ReviewStatus;
import bd.haat.product.review.Reviews;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A seller's answers to reviews of their goods. */
@RestController
@RequestMapping("/api/v1/seller/reviews/{id}/answer")
class ReviewAnswerController {
    private final AnswerReview answer;
    private final Reviews reviews;
    private final Sellers sellers;

    ReviewAnswerController(AnswerReview answer, Reviews reviews, Sellers sellers) {
        this.answer = answer;
        this.reviews = reviews;
        this.sellers = sellers;
    }

    @PutMapping
    @Operation(
            summary =
                    "Answers a review of the caller's goods, or says it otherwise; the reviewer is told of the first answer")
    Answered put(@PathVariable UUID id, Caller caller, Body<Answer> body) {
        var shop = shop(id, caller);
        return switch (answer.answer(id, shop, body.get().text().strip())) {
            case Answered answered -> answered;
            case Refused(var findings) ->
                throw Problems.unprocessable("text-refused").with("findings", findings);
            case Gone() -> throw Problems.notFound();
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the answer away")
    void remove(@PathVariable UUID id, Caller caller) {
        if (!answer.remove(id, shop(id, caller))) throw Problems.notFound();
    }

    private UUID shop(UUID reviewId, Caller caller) {
        var shop = sellers.ownedBy(caller.userId()).map(Seller::id).orElseThrow(Problems::notFound);
        reviews.find(reviewId)
                .filter(review -> review.status() == ReviewStatus.PUBLISHED)
                .map(Review::sellerId)
                .filter(shop::equals)
                .orElseThrow(Problems::notFound);
        return shop;
    }

    record Answer(@NotBlank @Size(max = 2000) String text) {}
}
