package bd.haat.product.reconciliation;

import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins: whether stock can be trusted. */
@RestController
@RequestMapping("/api/v1/admin/stock")
@Tag(name = "Administration")
class ReconciliationController {
    private final ReconcileStock reconcile;
    private final Reconciliations runs;
    private final Drifts drifts;
    private final Cursors cursors;

    ReconciliationController(ReconcileStock reconcile, Reconciliations runs, Drifts drifts, Cursors cursors) {
        this.reconcile = reconcile;
        this.runs = runs;
        this.drifts = drifts;
        this.cursors = cursors;
    }

    record RunPosition(long id) {}

    record DriftPosition(long id) {}

    @GetMapping("/reconciliations")
    @Operation(summary = "Runs that compared stock with its ledger and with what orders hold, newest first")
    Page<RunView> runs(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, RunPosition.class);
        return Page.of(
                        runs.before(from == null ? Long.MAX_VALUE : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new RunPosition(last.id())))
                .map(RunView::of);
    }

    @PostMapping("/reconciliations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Has a run begin within seconds, unless one is going on; answers the newest")
    RunView begin() {
        reconcile.ask();
        return RunView.of(runs.before(Long.MAX_VALUE, 1).getFirst());
    }

    @GetMapping("/drifts")
    @Operation(summary = "What did not agree, newest first; repaired=false: what waits for a person")
    Page<DriftView> drifts(
            @RequestParam(required = false) Boolean repaired,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, DriftPosition.class);
        return Page.of(
                        drifts.before(from == null ? Long.MAX_VALUE : from.id(), repaired, limit + 1),
                        limit,
                        last -> cursors.encode(new DriftPosition(last.id())))
                .map(DriftView::of);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunView(long id, Instant begunAt, Instant endedAt, int variants, int repaired, int unrepaired) {
        static RunView of(Reconciliation run) {
            return new RunView(
                    run.id(), run.begunAt(), run.endedAt(), run.variants(), run.repaired(), run.unrepaired());
        }
    }

    /** The row of stock as it was, beside what the ledger and the orders said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DriftView(
            long reconciliationId,
            UUID variantId,
            Counted stock,
            Counted ledger,
            long promised,
            Instant foundAt,
            Instant repairedAt) {
        static DriftView of(Drift drift) {
            return new DriftView(
                    drift.reconciliationId(),
                    drift.variantId(),
                    new Counted(drift.onHand(), drift.reserved(), drift.elsewhere()),
                    new Counted(drift.ledgerOnHand(), drift.ledgerReserved(), drift.ledgerElsewhere()),
                    drift.promised(),
                    drift.foundAt(),
                    drift.repairedAt());
        }
    }

    /** @param elsewhere of {@code onHand}, what lies at other places than the seller's default one */
    record Counted(long onHand, long reserved, long elsewhere) {}
}
