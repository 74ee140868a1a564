package bd.haat.product.index;

import bd.haat.product.elastic.SearchUnavailable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes documents that are due, and makes the index where there is none yet. */
@Component
class CatchUp {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final int BATCH = 500;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcPending pending;
    private final Indexer indexer;
    private final RebuildIndex rebuild;
    private final SearchIndex index;
    private boolean indexSeen;
    private boolean troubled;

    CatchUp(JdbcPending pending, Indexer indexer, RebuildIndex rebuild, SearchIndex index) {
        this.pending = pending;
        this.indexer = indexer;
        this.rebuild = rebuild;
        this.index = index;
    }

    @Scheduled(fixedDelayString = "${haat.search.catch-up-every}")
    void run() {
        try {
            if (!indexSeen) indexSeen = index.exists();
            if (!indexSeen) rebuild.start();
            else if (!pending.rebuilding()) {
                while (next() == BATCH) {}
            }
            troubled = false;
        } catch (SearchUnavailable away) {
            if (!troubled) log.warn("documents wait for Elasticsearch: {}", away.getMessage());
            troubled = true;
        }
    }

    private int next() {
        var due = pending.claim(BATCH, LEASE);
        if (due.products().isEmpty()) return 0;
        try {
            indexer.write(due.products());
        } catch (SearchUnavailable away) {
            pending.giveBack(due);
            throw away;
        }
        pending.done(due);
        return due.products().size();
    }
}
