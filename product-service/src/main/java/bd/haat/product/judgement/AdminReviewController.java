package bd.haat.product.judgement;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.judgement.Judgement.ChangedMeanwhile;
import bd.haat.product.judgement.Judgement.Gone;
import bd.haat.product.judgement.Judgement.Judged;
import bd.haat.product.review.Review;
import bd.haat.product.review.ReviewStatus;
import bd.haat.product.review.ReviewView;
import bd.haat.product.review.Reviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For admins: reviews that the automatic rules held back or that readers reported. */
@RestController
@RequestMapping("/api/v1/admin/reviews")
@Tag(name = "Administration")
class AdminReviewController {
    private static final UUID OLDEST = new UUID(0, 0);

    private final Reviews reviews;
    private final JudgeReview judge;
    private final Cursors cursors;

    AdminReviewController(Reviews reviews, JudgeReview judge, Cursors cursors) {
        this.reviews = reviews;
        this.judge = judge;
        this.cursors = cursors;
    }

    record ReviewQueuePosition(UUID id) {}

    @GetMapping
    @Operation(summary = "What waits to be judged, oldest first: held back, or reported by readers")
    Page<ReviewView> queue(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, ReviewQueuePosition.class);
        return Page.of(
                        reviews.toJudge(from == null ? OLDEST : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new ReviewQueuePosition(last.id())))
                .map(ReviewView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Any review that was not taken back")
    ReviewView show(@PathVariable UUID id) {
        return ReviewView.of(present(id));
    }

    @PostMapping("/{id}/publish")
    @Operation(summary = "Shows it to everybody and settles what readers reported; version: the one that was looked at")
    ReviewView publish(@PathVariable UUID id, Caller caller, Body<Seen> body) {
        present(id);
        return judged(judge.publish(id, body.get().version(), caller.userId()));
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Hides it from all but its author, who is told why")
    ReviewView reject(@PathVariable UUID id, Caller caller, Body<Refusal> body) {
        present(id);
        var wish = body.get();
        return judged(judge.reject(id, wish.version(), caller.userId(), wish.reason()));
    }

    private Review present(UUID id) {
        return reviews.find(id)
                .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                .orElseThrow(Problems::notFound);
    }

    private static ReviewView judged(Judgement outcome) {
        return switch (outcome) {
            case Judged(var review) -> ReviewView.of(review);
            case ChangedMeanwhile(var version) ->
                throw Problems.conflict("changed-meanwhile").with("version", version);
            case Gone() -> throw Problems.notFound();
        };
    }

    record Seen(@NotNull Long version) {}

    record Refusal(
            @NotNull Long version,
            @NotBlank @Size(max = 300) String reason) {}
}
