package bd.haat.product.intake;

import org.springframework.stereotype.Component;

/** Shows imports in the language of their report. */
@Component
class ImportViews {
    private final FaultMessages messages;

    ImportViews(FaultMessages messages) {
        this.messages = messages;
    }

    ImportView of(Import job) {
        return new ImportView(
                job.id(),
                job.status(),
                job.format().extension(),
                job.dryRun(),
                percent(job),
                new ImportView.Rows(job.lastRow(), job.created(), job.changed(), job.refused()),
                new ImportView.Pictures(job.pictures(), job.picturesTaken(), job.picturesRefused()),
                job.problem() == null
                        ? null
                        : new ImportView.Problem(
                                job.problem(), messages.say(job.problem()), job.problemRow(), job.problemDetail()),
                ImportController.PATH + "/" + job.id() + "/report",
                job.receivedAt(),
                job.endedAt());
    }

    /** Rows and pictures weigh the same. */
    private static int percent(Import job) {
        if (job.status() == Import.Status.DONE) return 100;
        long done = Math.min(job.lastRow(), job.lines()) + job.picturesTaken() + job.picturesRefused();
        return (int) Math.min(99, 100 * done / Math.max(1, job.lines() + job.pictures()));
    }
}
