package bd.haat.order.audit;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.audit.LedgerRows.LastDay;
import bd.haat.order.audit.LedgerRows.Position;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/ledger")
@Tag(name = "Money")
class LedgerController {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final int MOST_DAYS = 366;

    private final LedgerRows rows;
    private final MessageSource messages;
    private final Cursors cursors;

    LedgerController(LedgerRows rows, MessageSource messages, Cursors cursors) {
        this.rows = rows;
        this.messages = messages;
        this.cursors = cursors;
    }

    @GetMapping("/orders/{orderId}")
    @Operation(summary = "Explains an order by its entries: what happened, which account gave, which got")
    LedgerView order(
            @PathVariable UUID orderId,
            @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Language language) {
        var order = rows.order(orderId).orElseThrow(Problems::notFound);
        var after = cursors.decode(cursor, Position.class);
        var page = Page.of(rows.entries(orderId, after, limit + 1), limit, last -> cursors.encode(last.position()))
                .map(entry -> LedgerView.Entry.of(entry, text(entry.what(), language)));
        return new LedgerView(
                order.id(),
                order.number(),
                order.state(),
                Money.bdt(order.totalMinor()),
                Money.bdt(order.sumMinor()),
                order.balances().stream().map(LedgerView.Balance::of).toList(),
                page.items(),
                page.nextCursor());
    }

    @GetMapping("/trial-balance")
    @Operation(summary = "Debits and credits by day (Dhaka) and account, both days included; up to 366 days")
    Page<LedgerView.Day> trialBalance(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= MOST_DAYS) throw Problems.invalid("to", "range");
        if (from.getYear() < 2000 || to.getYear() > 2999) throw Problems.invalid("from", "range");
        var after = cursors.decode(cursor, LastDay.class);
        return Page.of(
                        rows.days(
                                from.atStartOfDay(DHAKA).toInstant(),
                                to.plusDays(1).atStartOfDay(DHAKA).toInstant(),
                                after,
                                limit + 1),
                        limit,
                        last -> cursors.encode(new LastDay(last.day(), last.account())))
                .map(LedgerView.Day::of);
    }

    private String text(String what, Language language) {
        return messages.getMessage("haat.order.ledger." + what, null, what, language.locale());
    }
}
