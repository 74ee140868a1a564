package bd.haat.product.worker;

import bd.haat.product.intake.Import;
import bd.haat.product.intake.ImportSettings;
import bd.haat.product.intake.Imports;
import bd.haat.product.intake.Imports.Step;
import bd.haat.product.report.PictureTask;
import bd.haat.product.report.Reports;
import bd.haat.product.report.RowOutcome;
import bd.haat.product.upsert.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down what became of a batch, in its transaction: report, bookmark, and the pictures to be fetched. */
@Component
class RecordRows {
    private final Imports imports;
    private final Reports reports;
    private final ImportMetrics metrics;
    private final ImportSettings settings;

    RecordRows(Imports imports, Reports reports, ImportMetrics metrics, ImportSettings settings) {
        this.imports = imports;
        this.reports = reports;
        this.metrics = metrics;
        this.settings = settings;
    }

    void rows(Import job, UUID owner, List<EntryOutcome> entries) {
        var rows = new ArrayList<RowOutcome>();
        var names = new LinkedHashMap<String, Long>();
        var pictures = new ArrayList<PictureTask>();
        for (var entry : entries) {
            rows.addAll(rows(job, entry));
            if (entry.refused()) continue; // what was refused may stand again further down
            long row = entry.entry().rows().getFirst().number();
            entry.entry().names().forEach(name -> names.put(name, row));
            if (job.dryRun()) continue;
            entry.entry().pictures().forEach(url -> pictures.add(new PictureTask(row, entry.productId(), url)));
        }
        reports.note(job.id(), rows);
        reports.claim(job.id(), names);
        reports.ask(job.id(), pictures);
        imports.advance(job.id(), owner, settings.lease(), step(rows, pictures));
        metrics.rows(rows);
    }

    void rowsDone(Import job, UUID owner) {
        imports.advance(job.id(), owner, settings.lease(), new Step(0, true, 0, 0, 0, 0, 0, 0));
    }

    private List<RowOutcome> rows(Import job, EntryOutcome entry) {
        return entry.entry().rows().stream()
                .map(row -> {
                    var own = entry.entry().ofRow(row, entry.faults());
                    if (entry.refused() && own.isEmpty()) own = List.of(new Fault("product", "other-row"));
                    return new RowOutcome(
                            row.number(), row.sku(), entry.kind(), job.dryRun() ? null : entry.productId(), own);
                })
                .toList();
    }

    private static Step step(List<RowOutcome> rows, List<PictureTask> pictures) {
        return new Step(
                rows.getLast().row(),
                false,
                count(rows, RowOutcome.Kind.CREATED),
                count(rows, RowOutcome.Kind.CHANGED),
                count(rows, RowOutcome.Kind.REFUSED),
                pictures.size(),
                0,
                0);
    }

    private static int count(List<RowOutcome> rows, RowOutcome.Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }
}
