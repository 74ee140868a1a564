package bd.haat.order.deadline;

import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deadlines")
class DeadlineController {
    private final Clocks clocks;
    private final Cursors cursors;
    private final Clock clock;

    DeadlineController(Clocks clocks, Cursors cursors, Clock clock) {
        this.clocks = clocks;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/api/v1/admin/deadlines")
    @Operation(
            summary = "Deadlines of the law and the house that run and are near or have passed, the earliest first",
            description = "kind: payment, accept, hand-over, delivery, refund …; without kind or state, all of them")
    Page<DeadlineView> list(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) Deadline.State state,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var now = clock.instant();
        var after = cursors.decode(cursor, Window.Position.class);
        var rows = asked(kind).stream()
                .flatMap(legal -> rows(legal, state, now, after, limit + 1).stream())
                .sorted(Comparator.comparing(Deadline::position))
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, last -> cursors.encode(last.position())).map(row -> DeadlineView.of(row, now));
    }

    private Collection<LegalClock> asked(String kind) {
        if (kind == null) return clocks.all();
        return List.of(clocks.find(kind).orElseThrow(() -> Problems.invalid("kind", "unknown")));
    }

    private static List<Deadline> rows(
            LegalClock legal, Deadline.State state, Instant now, Window.Position after, int limit) {
        var warning = legal.warning(now);
        var window = state == null ? Window.all(now, warning) : Window.of(state, now, warning);
        return legal.page(window.from(after), limit);
    }

    /** @param subjectId the shipment, refund or order that it is about */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineView(
            String kind,
            Deadline.State state,
            Instant dueAt,
            UUID subjectId,
            UUID orderId,
            String orderNumber,
            UUID customerId,
            UUID sellerId) {
        static DeadlineView of(Deadline deadline, Instant now) {
            return new DeadlineView(
                    deadline.kind(),
                    deadline.dueAt().isAfter(now) ? Deadline.State.NEAR : Deadline.State.PAST,
                    deadline.dueAt(),
                    deadline.subjectId(),
                    deadline.orderId(),
                    deadline.orderNumber(),
                    deadline.customerId(),
                    deadline.sellerId());
        }
    }
}
