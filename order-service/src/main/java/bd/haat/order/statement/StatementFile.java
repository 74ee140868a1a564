package bd.haat.order.statement;

import bd.haat.common.money.Taka;
import bd.haat.order.statement.Statements.Place;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** A statement as CSV (RFC 4180), amounts in taka, written page by page however long the month was: opening, each entry, closing. */
@Component
class StatementFile {
    private static final int AT_ONCE = 500;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("at", "what", "orderNumber", "gross", "commission", "vat", "amount", "balance")
            .get();

    private final Statements statements;

    StatementFile(Statements statements) {
        this.statements = statements;
    }

    void write(UUID sellerId, Month month, Appendable to) throws IOException {
        var file = new CSVPrinter(to, FORMAT);
        long balance = statements.balance(sellerId, month.begin());
        file.printRecord(month.begin(), "opening", null, null, null, null, null, Taka.text(balance));
        List<Line> some;
        Place after = null;
        do {
            some = statements.lines(sellerId, month, after, AT_ONCE);
            for (var line : some) {
                balance += line.amountMinor();
                write(line, balance, file);
                after = new Place(line.at(), line.id(), balance);
            }
        } while (some.size() == AT_ONCE);
        file.printRecord(month.end(), "closing", null, null, null, null, null, Taka.text(balance));
        file.flush();
    }

    private static void write(Line line, long balanceMinor, CSVPrinter file) throws IOException {
        file.printRecord(
                line.at(),
                line.what(),
                line.orderNumber(),
                Taka.text(line.grossMinor()),
                Taka.text(line.commissionMinor()),
                Taka.text(line.vatMinor()),
                Taka.text(line.amountMinor()),
                Taka.text(balanceMinor));
    }
}
