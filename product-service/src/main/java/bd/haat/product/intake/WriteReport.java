package bd.haat.product.intake;

import bd.haat.product.report.ReportLine;
import bd.haat.product.report.Reports;
import bd.haat.product.transfer.FileFormat;
import bd.haat.product.transfer.Formulas;
import bd.haat.product.upsert.Fault;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report page by page, however long the import is. In a CSV a row has a line for each fault. */
@Component
class WriteReport {
    private static final int AT_ONCE = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it Excel takes Bangla for something else

    private final Reports reports;
    private final FaultMessages messages;
    private final JsonMapper json;

    WriteReport(Reports reports, FaultMessages messages, JsonMapper json) {
        this.reports = reports;
        this.messages = messages;
        this.json = json;
    }

    void write(UUID importId, FileFormat format, boolean refusedOnly, Writer to) throws IOException {
        var lines = switch (format) {
            case CSV -> csv(to);
            case NDJSON -> (Lines) line -> to.write(json.writeValueAsString(line) + "\n");
        };
        List<ReportLine> some;
        long after = 0;
        do {
            some = reports.after(importId, after, refusedOnly, AT_ONCE);
            for (var line : some) lines.write(said(line));
            if (!some.isEmpty()) after = some.getLast().row();
            to.flush();
        } while (some.size() == AT_ONCE);
    }

    private static Lines csv(Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        var file = CsvWriter.builder().build(to);
        file.writeRecord("row", "sku", "outcome", "productId", "field", "code", "message", "held");
        return line -> {
            if (line.faults().isEmpty() && line.pictures().isEmpty()) record(file, line, new Fault("", "", ""));
            for (var fault : line.faults()) record(file, line, fault);
            for (var picture : line.pictures()) record(file, line, picture);
            file.flush();
        };
    }

    private static void record(CsvWriter file, ReportLine line, Fault fault) {
        file.writeRecord(
                String.valueOf(line.row()),
                Formulas.disarmed(line.sku()),
                line.outcome().name(),
                line.productId() == null ? "" : line.productId().toString(),
                Formulas.disarmed(fault.field()),
                fault.code(),
                Formulas.disarmed(fault.message()),
                line.held() ? "true" : "");
    }

    /** What is kept are codes, and messages where only the finder knows one; a picture's fault has its address as the field. */
    private ReportLine said(ReportLine line) {
        return new ReportLine(
                line.row(),
                line.sku(),
                line.outcome(),
                line.productId(),
                line.held(),
                line.faults().stream().map(messages::complete).toList(),
                line.pictures().stream()
                        .map(fault -> new Fault(
                                fault.field(), "picture-" + fault.code(), messages.say("picture-" + fault.code())))
                        .toList());
    }

    private interface Lines {
        void write(ReportLine line) throws IOException;
    }
}
