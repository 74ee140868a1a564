package bd.haat.product.drift;

import bd.haat.product.index.DueDocuments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks once more at documents that did not agree, and sets right what still does not, while the database has not changed: then nothing was on its
 * way. One that is newer than the database, as after the database was restored, is taken out at first; written it can be once
 * Elasticsearch has forgotten its version, so it stays under suspicion until then.
 */
@Component
class RepairDocuments {
    private static final Logger log = LoggerFactory.getLogger(RepairDocuments.class);

    private final JdbcSuspects suspects;
    private final JdbcIndexChecks checks;
    private final JdbcListed listed;
    private final IndexedProducts indexed;
    private final DueDocuments due;
    private final IndexCheckMetrics metrics;
    private final Clock clock;

    RepairDocuments(
            JdbcSuspects suspects,
            JdbcIndexChecks checks,
            JdbcListed listed,
            IndexedProducts indexed,
            DueDocuments due,
            IndexCheckMetrics metrics,
            Clock clock) {
        this.suspects = suspects;
        this.checks = checks;
        this.listed = listed;
        this.indexed = indexed;
        this.due = due;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param before when they must have been seen first */
    void run(Instant before, int most) {
        var taken = suspects.take(before, most);
        if (taken.isEmpty()) return;
        var ids = taken.stream().map(Suspect::product).toList();
        var found = indexed.of(ids); // before the database: what changes meanwhile must look older here, not newer
        var wanted = listed.of(ids);
        var write = new ArrayList<UUID>();
        var remove = new ArrayList<UUID>();
        var again = new ArrayList<Suspect>();
        for (var suspect : taken) {
            var id = suspect.product();
            var kind = DriftKind.between(wanted.get(id), found.get(id));
            if (kind == null) continue;
            if (Objects.equals(wanted.get(id), suspect.version())) {
                (kind == DriftKind.EXTRA ? remove : write).add(id);
                checks.count(suspect.check(), kind);
                metrics.drifted(kind);
                log.warn(
                        "document {} is {}: {} in the index, {} in the database",
                        id,
                        kind.label(),
                        found.get(id),
                        wanted.get(id));
            }
            if (kind == DriftKind.EXTRA || !Objects.equals(wanted.get(id), suspect.version()))
                again.add(new Suspect(id, suspect.check(), wanted.get(id)));
        }
        indexed.remove(remove);
        due.add(write);
        suspects.see(again, clock.instant());
    }
}
