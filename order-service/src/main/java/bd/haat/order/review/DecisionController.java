package bd.haat.order.review;

import bd.haat.common.money.Money;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.order.risk.Decision;
import bd.haat.order.risk.Decisions;
import bd.haat.order.risk.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Risk")
class DecisionController {
    private final Decisions decisions;
    private final Cursors cursors;

    DecisionController(Decisions decisions, Cursors cursors) {
        this.decisions = decisions;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/admin/risk/decisions")
    @Operation(
            summary = "What was decided about purchases and why, the latest first; placed=false for what was stopped")
    Page<Row> list(
            @RequestParam(required = false) UUID customerId,
            @RequestParam(required = false) Outcome outcome,
            @RequestParam(required = false) Boolean placed,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, DecisionKey.class);
        var filter = new Decisions.Filter(customerId, outcome, placed);
        var found = decisions.list(filter, after == null ? null : after.id(), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(new DecisionKey(last.id())))
                .map(Row::of);
    }

    record DecisionKey(UUID id) {}

    /** Without an order id the purchase was stopped. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID orderId,
            UUID customerId,
            String paymentMethod,
            Money total,
            Outcome outcome,
            int score,
            List<Decision.Reason> reasons,
            Instant decidedAt) {
        static Row of(Decisions.Kept kept) {
            return new Row(
                    kept.placed() ? kept.id() : null,
                    kept.customerId(),
                    kept.paymentMethod(),
                    Money.bdt(kept.totalMinor()),
                    kept.decision().outcome(),
                    kept.decision().score(),
                    kept.decision().reasons(),
                    kept.decidedAt());
        }
    }
}
