package bd.haat.product.worker;

import bd.haat.product.fetch.Fetched;
import bd.haat.product.fetch.OwnPictures;
import bd.haat.product.fetch.PictureSource;
import bd.haat.product.image.PictureIntake;
import bd.haat.product.intake.Import;
import bd.haat.product.intake.ImportSettings;
import bd.haat.product.intake.Imports;
import bd.haat.product.intake.Imports.Step;
import bd.haat.product.report.PictureOutcome;
import bd.haat.product.report.PictureTask;
import bd.haat.product.report.Reports;
import bd.haat.product.seller.Seller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches the pictures that rows asked for: some side by side, no transaction open, then shown in their order. One that was shown before a
 * crash is found there again, for a picture's name is made of its content.
 */
@Component
class TakePictures {
    private final PictureSource source;
    private final PictureIntake intake;
    private final OwnPictures own;
    private final Reports reports;
    private final Imports imports;
    private final ImportMetrics metrics;
    private final ImportSettings settings;
    private final TransactionOperations transaction;

    TakePictures(
            PictureSource source,
            PictureIntake intake,
            OwnPictures own,
            Reports reports,
            Imports imports,
            ImportMetrics metrics,
            ImportSettings settings,
            TransactionOperations transaction) {
        this.source = source;
        this.intake = intake;
        this.own = own;
        this.reports = reports;
        this.imports = imports;
        this.metrics = metrics;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Answers whether all have been tried; else their time was over. */
    boolean take(Import job, Seller seller, UUID owner, BooleanSupplier over) {
        while (true) {
            var due = reports.due(job.id(), settings.picturesAtOnce());
            if (due.isEmpty()) return true;
            var done = take(due, job, seller);
            int refused = (int)
                    done.stream().filter(outcome -> outcome.refused() != null).count();
            transaction.executeWithoutResult(_ -> {
                reports.noteAll(done);
                var step = new Step(0, false, 0, 0, 0, 0, done.size() - refused, refused);
                imports.advance(job.id(), owner, settings.lease(), step);
            });
            metrics.pictures(done.size() - refused, refused);
            if (over.getAsBoolean()) return false;
        }
    }

    private List<PictureOutcome> take(List<PictureTask> due, Import job, Seller seller) {
        var done = new ArrayList<PictureOutcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming =
                    due.stream().map(task -> threads.submit(fetching(task))).toList();
            for (int i = 0; i < due.size(); i++) done.add(show(due.get(i), coming.get(i), job, seller));
        }
        return done;
    }

    private Callable<Fetched> fetching(PictureTask task) {
        return () -> own.path(task.url()).isPresent() ? new Fetched.Content(new byte[0]) : source.fetch(task.url());
    }

    private PictureOutcome show(PictureTask task, Future<Fetched> coming, Import job, Seller seller) {
        var refused = switch (fetched(coming)) {
            case Fetched.Refused(var code) -> code;
            case Fetched.Content(var bytes) ->
                own.path(task.url())
                        .map(path -> intake.takeServed(task.productId(), seller.id(), path, job.actorId()))
                        .orElseGet(() -> intake.take(task.productId(), seller.id(), bytes, job.actorId()))
                        .orElse(null);
        };
        return new PictureOutcome(task, refused);
    }

    private static Fetched fetched(Future<Fetched> coming) {
        try {
            return coming.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
