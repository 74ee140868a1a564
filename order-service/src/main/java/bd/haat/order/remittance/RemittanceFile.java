package bd.haat.order.remittance;

import bd.haat.common.money.Taka;
import bd.haat.common.web.Problems;
import bd.haat.order.remittance.Remittance.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A courier's list as CSV: columns {@code consignment}, {@code amount} and, if it likes, {@code charge}, in taka. */
final class RemittanceFile {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private RemittanceFile() {}

    /** @throws bd.haat.common.web.ProblemException that names the line which cannot be read, or for more than {@value RemittanceRequest#MOST} */
    static List<Claim> read(Reader from) throws IOException {
        var text = new BufferedReader(from);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) text.reset(); // spreadsheets write one
        var claims = new ArrayList<Claim>();
        try (var records = FORMAT.parse(text)) {
            var columns = records.getHeaderNames();
            if (!columns.contains("consignment")) throw Problems.invalid("consignment", "column-missing");
            if (!columns.contains("amount")) throw Problems.invalid("amount", "column-missing");
            for (var record : records) {
                if (claims.size() == RemittanceRequest.MOST) throw Problems.invalid("lines", "size");
                claims.add(claim(record, claims.size(), columns.contains("charge")));
            }
        } catch (CSVException | UncheckedIOException | IllegalArgumentException malformed) {
            throw Problems.invalid("lines[" + claims.size() + "]", "malformed");
        }
        if (claims.isEmpty()) throw Problems.invalid("lines", "required");
        return claims;
    }

    private static Claim claim(CSVRecord record, int at, boolean charged) {
        if (!record.isConsistent() || !record.get("consignment").matches(RemittanceRequest.REFERENCE))
            throw Problems.invalid("lines[" + at + "].consignment", "malformed");
        var charge = charged ? record.get("charge") : "";
        return new Claim(
                record.get("consignment"),
                paisa(record.get("amount"), "lines[" + at + "].amount"),
                charge.isBlank() ? 0 : paisa(charge, "lines[" + at + "].charge"));
    }

    private static long paisa(String taka, String field) {
        return Taka.paisa(taka).orElseThrow(() -> Problems.invalid(field, "amount"));
    }
}
