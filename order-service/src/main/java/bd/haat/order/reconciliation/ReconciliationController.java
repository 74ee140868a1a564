package bd.haat.order.reconciliation;

import bd.haat.common.money.Money;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.order.orders.PaymentMethod;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Administration")
class ReconciliationController {
    private final Differences differences;
    private final Reconciliations reconciliations;
    private final Cursors cursors;

    ReconciliationController(Differences differences, Reconciliations reconciliations, Cursors cursors) {
        this.differences = differences;
        this.reconciliations = reconciliations;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/admin/payments/differences")
    @Operation(
            summary = "What gateways' books and ours say differently, newest first; open=true for what still differs")
    Page<DifferenceView> differences(
            @RequestParam(required = false) PaymentMethod method,
            @RequestParam(required = false) Boolean open,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, DifferenceKey.class);
        var found =
                differences.list(new Differences.Filter(method, open), after == null ? null : after.id(), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(new DifferenceKey(last.id())))
                .map(DifferenceView::of);
    }

    @GetMapping("/api/v1/admin/payments/reconciliations")
    @Operation(summary = "Which days were compared with which gateway, newest first")
    Page<ReconciliationView> reconciliations(
            @RequestParam(required = false) PaymentMethod method,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var found = reconciliations.list(method, cursors.decode(cursor, Reconciliations.Key.class), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(new Reconciliations.Key(last.day(), last.method())))
                .map(ReconciliationView::of);
    }

    record DifferenceKey(UUID id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceView(
            UUID id,
            UUID paymentId,
            UUID orderId,
            String orderNumber,
            PaymentMethod method,
            Difference.Kind kind,
            Money ours,
            Money theirs,
            String detail,
            Instant foundAt,
            Instant seenAt,
            Instant settledAt) {
        static DifferenceView of(Differences.Found found) {
            var difference = found.difference();
            return new DifferenceView(
                    found.id(),
                    found.paymentId(),
                    found.orderId(),
                    found.orderNumber(),
                    found.method(),
                    difference.kind(),
                    Money.bdt(difference.oursMinor()),
                    difference.theirsMinor() == null ? null : Money.bdt(difference.theirsMinor()),
                    difference.theirs(),
                    found.foundAt(),
                    found.seenAt(),
                    found.settledAt());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReconciliationView(
            PaymentMethod method, LocalDate day, int payments, int differences, Instant startedAt, Instant endedAt) {
        static ReconciliationView of(Reconciliation run) {
            return new ReconciliationView(
                    run.method(), run.day(), run.payments(), run.differences(), run.startedAt(), run.endedAt());
        }
    }
}
