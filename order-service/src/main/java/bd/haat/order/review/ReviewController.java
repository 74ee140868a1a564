package bd.haat.order.review;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.orders.Status;
import bd.haat.order.risk.Decision;
import bd.haat.order.risk.Decisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Admins look at orders and let them go on, or not. */
@RestController
@RequestMapping("/api/v1/admin/risk/reviews")
@Tag(name = "Risk")
class ReviewController {
    private final Reviews reviews;
    private final Decisions decisions;
    private final CloseReview closeReview;
    private final Cursors cursors;

    ReviewController(Reviews reviews, Decisions decisions, CloseReview closeReview, Cursors cursors) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.closeReview = closeReview;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "The orders that wait for a review, the oldest first; without a decision in time they expire")
    Page<Row> waiting(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, ReviewKey.class);
        var found = reviews.waiting(after == null ? null : after.orderId(), limit + 1);
        var why = decisions.of(found.stream().map(Reviews.Waiting::orderId).toList());
        return Page.of(found, limit, last -> cursors.encode(new ReviewKey(last.orderId())))
                .map(waiting -> Row.of(waiting, why));
    }

    @PostMapping("/{orderId}/approve")
    @Operation(summary = "Lets an order go on, as if it had never waited")
    Reviewed approve(@PathVariable UUID orderId, Caller caller, Body<ReviewRequest> body) {
        return close(orderId, caller, true, body);
    }

    @PostMapping("/{orderId}/reject")
    @Operation(summary = "Rejects an order; the shopper reads the reason, the goods are released")
    Reviewed reject(@PathVariable UUID orderId, Caller caller, Body<ReviewRequest> body) {
        return close(orderId, caller, false, body);
    }

    private Reviewed close(UUID orderId, Caller caller, boolean approved, Body<ReviewRequest> body) {
        if (!reviews.isOrder(orderId)) throw Problems.notFound();
        return switch (closeReview.close(
                orderId, caller.userId(), approved, body.get().reason())) {
            case CloseReview.Closure.Closed(var order) ->
                new Reviewed(order.id(), order.number(), order.state().status());
            case CloseReview.Closure.Unknown() -> throw Problems.notFound();
            case CloseReview.Closure.NotWaiting(var status) ->
                throw Problems.conflict("order-not-in-review").with("orderStatus", status);
        };
    }

    record ReviewKey(UUID orderId) {}

    record ReviewRequest(@NotBlank @Size(max = 500) String reason) {}

    record Reviewed(UUID orderId, String number, Status status) {}

    record Row(
            UUID orderId,
            String number,
            UUID customerId,
            Money total,
            Instant placedAt,
            Instant decideBy,
            int score,
            List<Decision.Reason> reasons) {
        static Row of(Reviews.Waiting waiting, Map<UUID, Decisions.Kept> why) {
            var kept = why.get(waiting.orderId());
            return new Row(
                    waiting.orderId(),
                    waiting.number(),
                    waiting.customerId(),
                    Money.bdt(waiting.totalMinor()),
                    waiting.placedAt(),
                    waiting.decideBy(),
                    kept == null ? 0 : kept.decision().score(),
                    kept == null ? List.of() : kept.decision().reasons());
        }
    }
}
