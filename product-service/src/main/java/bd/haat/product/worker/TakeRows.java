package bd.haat.product.worker;

import bd.haat.product.fetch.PictureSource;
import bd.haat.product.intake.Import;
import bd.haat.product.intake.ImportSettings;
import bd.haat.product.report.Reports;
import bd.haat.product.seller.Seller;
import bd.haat.product.transfer.FileEntry;
import bd.haat.product.transfer.ProductFile;
import bd.haat.product.transfer.UnreadableFile;
import bd.haat.product.upsert.Fault;
import bd.haat.product.upsert.Put;
import bd.haat.product.upsert.PutProducts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts a file's products into the catalogue, a batch to a transaction. A batch in which one is refused is rolled back and done again one by
 * one: most files are good. A dry run does the same and takes it back.
 */
@Component
class TakeRows {
    private static final int MOST_PICTURES = 20;
    private static final int CONCURRENT_TRIES = 5;

    private final PutProducts products;
    private final PictureSource pictures;
    private final RecordRows record;
    private final Reports reports;
    private final ImportSettings settings;
    private final TransactionOperations transaction;

    TakeRows(
            PutProducts products,
            PictureSource pictures,
            RecordRows record,
            Reports reports,
            ImportSettings settings,
            TransactionOperations transaction) {
        this.products = products;
        this.pictures = pictures;
        this.record = record;
        this.reports = reports;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Answers whether the file is at its end; else its time was over. */
    boolean take(Import job, Seller seller, UUID owner, ProductFile file, BooleanSupplier over)
            throws UnreadableFile, IOException {
        var batch = new Batch(job, seller, owner);
        try {
            for (var entry = file.next(); entry.isPresent(); entry = file.next()) {
                if (entry.get().lastRow() <= job.lastRow()) continue;
                if (entry.get().lastRow() > settings.mostRows())
                    throw new UnreadableFile(
                            "import-too-many-rows", entry.get().lastRow(), String.valueOf(settings.mostRows()));
                batch.add(entry.get());
                if (batch.rows() < settings.batch()) continue;
                batch.commit();
                if (over.getAsBoolean()) return false;
            }
        } catch (UnreadableFile broken) {
            batch.commit();
            throw broken;
        }
        batch.commit();
        record.rowsDone(job, owner);
        return true;
    }

    /** Products between two commits. */
    private final class Batch {
        private final Import job;
        private final Seller seller;
        private final UUID owner;
        private final List<EntryOutcome> entries = new ArrayList<>();

        private Batch(Import job, Seller seller, UUID owner) {
            this.job = job;
            this.seller = seller;
            this.owner = owner;
        }

        private int rows() {
            return entries.stream()
                    .mapToInt(entry -> entry.entry().rows().size())
                    .sum();
        }

        private void add(FileEntry entry) {
            entries.add(EntryOutcome.of(entry, faults(entry)));
        }

        private void commit() {
            if (entries.isEmpty()) return;
            RepeatedNames.refuse(entries, reports, job.id());
            commit(entries);
            entries.clear();
        }

        private void commit(List<EntryOutcome> some) {
            var done = attempt(some);
            if (done.isPresent()) {
                if (job.dryRun()) transaction.executeWithoutResult(_ -> record.rows(job, owner, done.get()));
            } else for (var entry : some) alone(entry);
        }

        private void alone(EntryOutcome entry) {
            if (attempt(List.of(entry)).filter(_ -> !job.dryRun()).isPresent()) return;
            transaction.executeWithoutResult(_ -> record.rows(job, owner, List.of(entry)));
        }

        /** Empty where one was refused, which then carries its faults, and nothing has happened. */
        private Optional<List<EntryOutcome>> attempt(List<EntryOutcome> some) {
            for (int tries = 1; ; tries++) {
                try {
                    return Optional.ofNullable(transaction.execute(status -> put(some, status)));
                } catch (ConcurrencyFailureException busy) {
                    if (tries == CONCURRENT_TRIES) throw busy;
                } catch (DataIntegrityViolationException violated) {
                    if (some.size() == 1) some.getFirst().refuse(new Fault("", "conflict"));
                    return Optional.empty();
                }
            }
        }

        private List<EntryOutcome> put(List<EntryOutcome> some, TransactionStatus status) {
            var open = some.stream().filter(entry -> !entry.refused()).toList();
            var wishes = open.stream().map(entry -> entry.entry().wish()).toList();
            var outcomes = wishes.isEmpty() ? List.<Put>of() : products.put(seller, wishes, job.actorId());
            for (int i = 0; i < outcomes.size(); i++) open.get(i).becomes(outcomes.get(i));
            if (open.stream().anyMatch(EntryOutcome::refused)) {
                status.setRollbackOnly();
                return null;
            }
            if (job.dryRun()) status.setRollbackOnly();
            else record.rows(job, owner, some);
            return some;
        }

        private List<Fault> faults(FileEntry entry) {
            var faults = new ArrayList<>(entry.faults());
            if (entry.pictures().size() > MOST_PICTURES) faults.add(new Fault("images", "size"));
            if (!entry.pictures().stream().allMatch(pictures::mayBe)) faults.add(new Fault("images", "url"));
            return faults;
        }
    }
}
