package bd.haat.order.history;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.orders.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class OrderHistoryController {
    private final OrderRows rows;
    private final AwaitOrder awaitOrder;
    private final Cursors cursors;

    OrderHistoryController(OrderRows rows, AwaitOrder awaitOrder, Cursors cursors) {
        this.rows = rows;
        this.awaitOrder = awaitOrder;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/orders/{id}")
    @Operation(summary = "One of the caller's orders; Prefer: wait=N waits while it is PENDING")
    ResponseEntity<OrderView> one(
            @PathVariable UUID id,
            @RequestHeader(name = Preference.HEADER, required = false) String prefer,
            Caller caller,
            Language language) {
        var preference = Preference.of(prefer);
        var view = awaitOrder.find(id, caller.userId(), preference, language).orElseThrow(Problems::notFound);
        var answer = ResponseEntity.ok();
        preference.applied().ifPresent(applied -> answer.header(Preference.APPLIED, applied));
        return answer.body(view);
    }

    @GetMapping("/api/v1/orders")
    @Operation(summary = "The caller's orders, newest first; from and to bound the time of placing (RFC 3339)")
    Page<Row> mine(
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        return page(new OrderRows.Filter(caller.userId(), status, from, to), limit, cursor, language);
    }

    @GetMapping("/api/v1/admin/orders")
    @Operation(summary = "All orders, newest first")
    Page<Row> all(
            @RequestParam(required = false) UUID customerId,
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Language language) {
        return page(new OrderRows.Filter(customerId, status, from, to), limit, cursor, language);
    }

    @GetMapping("/api/v1/admin/orders/{id}")
    @Operation(summary = "Any order, without its delivery codes")
    OrderView any(@PathVariable UUID id, Language language) {
        return rows.find(id, null)
                .map(row -> OrderView.of(row, language, false))
                .orElseThrow(Problems::notFound);
    }

    private Page<Row> page(OrderRows.Filter filter, int limit, String cursor, Language language) {
        var after = cursors.decode(cursor, OrderKey.class);
        var found = rows.list(filter, after == null ? null : after.id(), limit + 1);
        return Page.of(found, limit, last -> cursors.encode(new OrderKey(last.id())))
                .map(summary -> Row.of(summary, language));
    }

    record OrderKey(UUID id) {}

    /** Lines is their number; name and image are the first one's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID id,
            String number,
            UUID customerId,
            Status status,
            String paymentMethod,
            Money total,
            Instant placedAt,
            int lines,
            String name,
            String image) {
        static Row of(OrderSummary summary, Language language) {
            return new Row(
                    summary.id(),
                    summary.number(),
                    summary.customerId(),
                    summary.state().status(),
                    summary.paymentMethod(),
                    Money.bdt(summary.totalMinor()),
                    summary.placedAt(),
                    summary.lines(),
                    summary.firstName().in(language),
                    summary.firstImage());
        }
    }
}
