package bd.haat.product.drift;

import bd.haat.product.elastic.SearchUnavailable;
import bd.haat.product.index.DueDocuments;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the index with the database, a stretch of products at a time, by count and checksum: one short statement here and one aggregation there.
 * Only where they differ the versions of that stretch are read. What does not agree may be on its way, so it is looked at once more
 * after a while; what is wrong then is written again, or taken out.
 */
@Component
class CheckIndex {
    private static final Logger log = LoggerFactory.getLogger(CheckIndex.class);

    private final JdbcIndexChecks checks;
    private final JdbcListed listed;
    private final IndexedProducts indexed;
    private final JdbcSuspects suspects;
    private final RepairDocuments repair;
    private final DueDocuments due;
    private final IndexCheckSettings settings;
    private final Clock clock;

    CheckIndex(
            JdbcIndexChecks checks,
            JdbcListed listed,
            IndexedProducts indexed,
            JdbcSuspects suspects,
            RepairDocuments repair,
            DueDocuments due,
            IndexCheckSettings settings,
            Clock clock) {
        this.checks = checks;
        this.listed = listed;
        this.indexed = indexed;
        this.suspects = suspects;
        this.repair = repair;
        this.due = due;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${haat.index-check.look-every}",
            initialDelayString = "${haat.index-check.look-every}")
    void run() {
        if (due.rebuilding()) return;
        try {
            repair.run(clock.instant().minus(settings.settle()), settings.batch());
            checks.begin(clock.instant(), settings.every());
            while (next()) {}
        } catch (SearchUnavailable away) {
            log.debug("comparing the index waits for Elasticsearch", away);
        }
    }

    /** Has a run begin at the next look, however short ago the last one was. */
    void ask() {
        checks.begin(clock.instant(), Duration.ZERO);
    }

    private boolean next() {
        var check = checks.open().orElse(null);
        if (check == null) return false;
        var page = listed.page(check.lastSeen(), settings.batch());
        var last = page.stretch().documents() < settings.batch() ? null : page.last();
        if (!page.stretch().equals(indexed.stretch(check.lastSeen(), last))) suspect(check, last);
        return checks.advance(check, last, page.stretch().documents(), clock.instant()) && last != null;
    }

    private void suspect(IndexCheck check, UUID last) {
        var wanted = listed.between(check.lastSeen(), last);
        var found = indexed.between(check.lastSeen(), last);
        var all = new HashSet<>(wanted.keySet());
        all.addAll(found.keySet());
        List<Suspect> differing = all.stream()
                .filter(id -> !Objects.equals(wanted.get(id), found.get(id)))
                .map(id -> new Suspect(id, check.id(), wanted.get(id)))
                .toList();
        suspects.see(differing, clock.instant());
    }
}
