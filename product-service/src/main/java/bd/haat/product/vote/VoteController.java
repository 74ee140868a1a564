package bd.haat.product.vote;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.product.review.ReviewStatus;
import bd.haat.product.review.Reviews;
import bd.haat.product.vote.Voting.Concerned;
import bd.haat.product.vote.Voting.Counted;
import bd.haat.product.vote.Voting.Gone;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For whoever is signed in: votes on published reviews, and reports of them. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class VoteController {
    private final VoteOnReview vote;
    private final Reviews reviews;

    VoteController(VoteOnReview vote, Reviews reviews) {
        this.vote = vote;
        this.reviews = reviews;
    }

    @PutMapping("/vote")
    @Operation(summary = "Says whether a review helped; said again, it replaces what was said before")
    Counted vote(@PathVariable UUID id, Caller caller, Body<Vote> body) {
        requirePublished(id);
        return counted(vote.vote(id, caller.userId(), body.get().helpful()));
    }

    @DeleteMapping("/vote")
    @Operation(summary = "Takes the vote back")
    Counted takeBack(@PathVariable UUID id, Caller caller) {
        return counted(vote.takeBack(id, caller.userId()));
    }

    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Tells admins what should not stand there; one report a person, it stays to be seen until they decide")
    void report(@PathVariable UUID id, Caller caller, Body<NewReport> body) {
        requirePublished(id);
        var wish = body.get();
        if (!vote.report(id, caller.userId(), new Report(wish.kind(), wish.note()))) throw Problems.notFound();
    }

    private void requirePublished(UUID id) {
        reviews.find(id)
                .filter(review -> review.status() == ReviewStatus.PUBLISHED)
                .orElseThrow(Problems::notFound);
    }

    private static Counted counted(Voting outcome) {
        return switch (outcome) {
            case Counted counted -> counted;
            case Concerned() -> throw Problems.forbidden("no-vote");
            case Gone() -> throw Problems.notFound();
        };
    }

    record Vote(@NotNull Boolean helpful) {}

    record NewReport(
            @NotNull Report.Kind kind, @Size(max = 500) String note) {}
}
