package bd.haat.order.due;

import bd.haat.common.money.Money;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Money")
class DueController {
    private final Dues dues;
    private final Cursors cursors;
    private final Clock clock;

    DueController(Dues dues, Cursors cursors, Clock clock) {
        this.dues = dues;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/api/v1/admin/payouts/due")
    @Operation(
            summary =
                    "What each seller is owed and is in no batch; negative if the seller owes; held by disputes apart")
    Page<DueView> list(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, DueKey.class);
        return Page.of(
                        dues.list(clock.instant(), after == null ? null : after.sellerId(), limit + 1),
                        limit,
                        last -> cursors.encode(new DueKey(last.sellerId())))
                .map(DueView::of);
    }

    record DueKey(UUID sellerId) {}

    /** Reachable: there is an account to pay to. */
    record DueView(UUID sellerId, Money due, Money held, int orders, Instant since, boolean reachable) {
        static DueView of(Dues.Due due) {
            return new DueView(
                    due.sellerId(),
                    Money.bdt(due.dueMinor()),
                    Money.bdt(due.heldMinor()),
                    due.orders(),
                    due.since(),
                    due.reachable());
        }
    }
}
