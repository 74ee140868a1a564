package bd.haat.product.worker;

import bd.haat.common.persistence.Ids;
import bd.haat.product.filestore.Files;
import bd.haat.product.image.PictureIntake;
import bd.haat.product.intake.Import;
import bd.haat.product.intake.ImportSettings;
import bd.haat.product.intake.Imports;
import bd.haat.product.report.Reports;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import bd.haat.product.transfer.ProductFiles;
import bd.haat.product.transfer.UnreadableFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works imports off, a slice of time each, the longest waiting first. Every batch is one transaction of catalogue, report and bookmark, so
 * whoever takes an import over, after a crash too, goes on behind the last row that has its outcome.
 */
@Component
class RunImports {
    private static final Logger log = LoggerFactory.getLogger(RunImports.class);

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    private final UUID me = Ids.next();
    private final Imports imports;
    private final Reports reports;
    private final Files files;
    private final ProductFiles productFiles;
    private final TakeRows rows;
    private final TakePictures pictures;
    private final Sellers sellers;
    private final ImportSettings settings;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile Thread thread;

    RunImports(
            Imports imports,
            Reports reports,
            Files files,
            ProductFiles productFiles,
            TakeRows rows,
            TakePictures pictures,
            Sellers sellers,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.reports = reports;
        this.files = files;
        this.productFiles = productFiles;
        this.rows = rows;
        this.pictures = pictures;
        this.sellers = sellers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Only begins: whoever else is scheduled must not wait for sellers' files. */
    @Scheduled(fixedDelayString = "${haat.imports.look-every}", initialDelayString = "${haat.imports.look-every}")
    void look() {
        if (!stopping && (thread == null || !thread.isAlive()))
            thread = Thread.ofVirtual().name("imports").start(this::run);
    }

    /** Ends with the batch that is going on, so that another replica goes on at once. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping = true;
        var working = thread;
        if (working != null) working.join(LONGEST_BATCH);
    }

    private void run() {
        try {
            for (var job = imports.take(me, settings.lease());
                    job.isPresent();
                    job = stopping ? Optional.empty() : imports.take(me, settings.lease())) slice(job.get());
        } catch (RuntimeException away) {
            log.warn("no imports are worked off for now: {}", away.toString());
        }
    }

    private void slice(Import job) {
        LocaleContextHolder.setLocale(job.language().locale());
        try {
            long end = System.nanoTime() + settings.slice().toNanos();
            if (goOn(job, () -> stopping || System.nanoTime() >= end)) finish(job);
            else imports.release(job.id(), me, Duration.ZERO);
        } catch (UnreadableFile end) {
            imports.fail(job.id(), me, end, clock.instant());
            forget(job);
        } catch (Imports.LostLease taken) {
            log.info("import {}: cancelled, or another replica goes on", job.id());
        } catch (PictureIntake.Busy later) {
            imports.release(job.id(), me, ImportSettings.PAUSE);
        } catch (IOException | RuntimeException away) {
            log.warn("import {} waits: {}", job.id(), away.toString(), away);
            imports.failed(job.id(), me, ImportSettings.PAUSE, ImportSettings.TRIES);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Answers whether all is done. */
    private boolean goOn(Import job, BooleanSupplier over) throws UnreadableFile, IOException {
        var seller = sellers.ownedBy(job.actorId())
                .filter(shop -> shop.active() && shop.id().equals(job.sellerId()))
                .orElseThrow(() -> new UnreadableFile("seller-not-active", job.lastRow() + 1, null));
        return (job.rowsDone() || rows(job, seller, over)) && pictures.take(job, seller, me, over);
    }

    private boolean rows(Import job, Seller seller, BooleanSupplier over) throws UnreadableFile, IOException {
        var content =
                files.open(job.id()).orElseThrow(() -> new UnreadableFile("import-file-lost", job.lastRow() + 1, null));
        try (content) {
            return rows.take(job, seller, me, productFiles.read(job.format(), content), over);
        }
    }

    private void finish(Import job) {
        imports.end(job.id(), me, clock.instant());
        forget(job);
    }

    /** What is left over here, the purge finds. */
    private void forget(Import job) {
        reports.ended(job.id());
        try {
            files.remove(job.id());
        } catch (RuntimeException away) {
            log.info("the file of import {} stays for the purge: {}", job.id(), away.toString());
        }
    }
}
