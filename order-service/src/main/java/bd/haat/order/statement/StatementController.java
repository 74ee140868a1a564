package bd.haat.order.statement;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.sellers.Sellers;
import bd.haat.order.statement.Statements.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/seller/statements/{sellerId}/{month}")
@Tag(name = "Money")
class StatementController {
    private static final YearMonth FIRST = YearMonth.of(2020, 1);

    private final Statements statements;
    private final StatementFile statementFile;
    private final Sellers sellers;
    private final MessageSource messages;
    private final Cursors cursors;
    private final Clock clock;

    StatementController(
            Statements statements,
            StatementFile statementFile,
            Sellers sellers,
            MessageSource messages,
            Cursors cursors,
            Clock clock) {
        this.statements = statements;
        this.statementFile = statementFile;
        this.sellers = sellers;
        this.messages = messages;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "A shop's account in a month (2026-11, Dhaka), oldest first: for its owner and admins")
    StatementView read(
            @PathVariable UUID sellerId,
            @PathVariable String month,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        check(sellerId, caller);
        var asked = month(month);
        var after = after(cursor, sellerId, asked);
        long opening = statements.balance(sellerId, asked.begin());
        long balance = after == null ? opening : after.balanceMinor();
        var lines = statements.lines(sellerId, asked, after, limit + 1);
        var entries = new ArrayList<Located>();
        for (var line : lines) {
            balance += line.amountMinor();
            entries.add(new Located(line, new Place(line.at(), line.id(), balance)));
        }
        var page = Page.of(entries, limit, last -> cursors.encode(new StatementKey(sellerId, month, last.place())))
                .map(one -> StatementView.Entry.of(
                        one.line(), text(one.line(), language), one.place().balanceMinor()));
        return new StatementView(
                sellerId,
                asked.name(),
                asked.begin(),
                asked.end(),
                Money.bdt(opening),
                Money.bdt(statements.balance(sellerId, asked.end())),
                page.items(),
                page.nextCursor());
    }

    @GetMapping("/csv")
    @Operation(summary = "The same as CSV, all of it; amounts in taka")
    void file(@PathVariable UUID sellerId, @PathVariable String month, Caller caller, HttpServletResponse response)
            throws IOException {
        check(sellerId, caller);
        var asked = month(month);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"statement-" + asked.name() + ".csv\"");
        statementFile.write(sellerId, asked, response.getWriter());
    }

    private void check(UUID sellerId, Caller caller) {
        var shop = caller.is("ADMIN") ? sellers.find(sellerId) : sellers.find(sellerId, caller.userId());
        shop.orElseThrow(Problems::notFound);
    }

    /** From the first to the present one. */
    private Month month(String text) {
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) throw Problems.invalid("month", "month");
        var month = new Month(YearMonth.parse(text));
        if (month.name().isBefore(FIRST) || month.begin().isAfter(clock.instant()))
            throw Problems.invalid("month", "range");
        return month;
    }

    private String text(Line line, Language language) {
        return messages.getMessage("haat.order.ledger." + line.what(), null, line.what(), language.locale());
    }

    /** A cursor of another shop's or month's statement is none of this one. */
    private Place after(String cursor, UUID sellerId, Month month) {
        var key = cursors.decode(cursor, StatementKey.class);
        if (key == null) return null;
        if (!key.sellerId().equals(sellerId) || !key.month().equals(month.name().toString()))
            throw Problems.badRequest("invalid-cursor");
        return key.place();
    }

    private record Located(Line line, Place place) {}

    record StatementKey(UUID sellerId, String month, Place place) {}
}
