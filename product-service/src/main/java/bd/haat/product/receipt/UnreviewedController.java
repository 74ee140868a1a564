package bd.haat.product.receipt;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a shopper may review and has not. */
@RestController
class UnreviewedController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Receipts receipts;
    private final FeedbackRules rules;
    private final Cursors cursors;
    private final Clock clock;

    UnreviewedController(Receipts receipts, FeedbackRules rules, Cursors cursors, Clock clock) {
        this.receipts = receipts;
        this.rules = rules;
        this.cursors = cursors;
        this.clock = clock;
    }

    record UnreviewedPosition(UUID lineId) {}

    @GetMapping("/api/v1/reviews/unwritten")
    @Operation(summary = "Lines that were delivered to the caller, may be reviewed and are not, newest first")
    Page<LineView> unwritten(
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, UnreviewedPosition.class);
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(rules.of(FeedbackRule.REVIEW_DAYS, now)));
        return Page.of(
                        receipts.unreviewed(caller.userId(), since, from == null ? NEWEST : from.lineId(), limit + 1),
                        limit,
                        last -> cursors.encode(new UnreviewedPosition(last.lineId())))
                .map(LineView::of);
    }

    record LineView(UUID lineId, UUID orderId, UUID productId, UUID variantId, Instant deliveredAt) {
        static LineView of(Receipt line) {
            return new LineView(line.lineId(), line.orderId(), line.productId(), line.variantId(), line.deliveredAt());
        }
    }
}
