package bd.haat.product.intake;

import bd.haat.product.filestore.Files;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets imports that ended long ago, and those whose sender or receiver was lost in the middle of the file; each with its file. */
@Component
class PurgeImports {
    private static final Logger log = LoggerFactory.getLogger(PurgeImports.class);
    private static final Duration LONGEST_RECEIPT = Duration.ofHours(6);
    private static final int AT_ONCE = 20;

    private final Imports imports;
    private final Files files;
    private final ImportSettings settings;
    private final Clock clock;

    PurgeImports(Imports imports, Files files, ImportSettings settings, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${haat.imports.purge-every}", initialDelayString = "${haat.imports.purge-every}")
    void purge() {
        var now = clock.instant();
        var old = imports.old(now.minus(settings.kept()), now.minus(LONGEST_RECEIPT), AT_ONCE);
        try {
            for (var id : old) {
                files.remove(id);
                imports.remove(id);
            }
        } catch (RuntimeException away) {
            log.warn("old imports stay for now: {}", away.toString());
        }
    }
}
