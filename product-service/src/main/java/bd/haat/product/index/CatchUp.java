package bd.haat.product.index;

import bd.haat.product.elastic.SearchUnavailable;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes documents that are due, and makes the index where there is none yet. */
@Component
class CatchUp {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final int BATCH = 500;

    private final JdbcPending pending;
    private final Indexer indexer;
    private final RebuildIndex rebuild;
    private final SearchIndex index;
    private final TransactionTemplate transaction;
    private boolean indexSeen;
    private boolean troubled;

    CatchUp(
            JdbcPending pending,
            Indexer indexer,
            RebuildIndex rebuild,
            SearchIndex index,
            TransactionTemplate transaction) {
        this.pending = pending;
        this.indexer = indexer;
        this.rebuild = rebuild;
        this.index = index;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${haat.search.catch-up-every}")
    void run() {
        try {
            if (!indexSeen) indexSeen = index.exists();
            if (!indexSeen) rebuild.start();
            else if (!pending.rebuilding()) {
                List<UUID> written;
                do written = transaction.execute(_ -> next());
                while (written.size() == BATCH);
            }
            troubled = false;
        } catch (SearchUnavailable away) {
            if (!troubled) log.warn("documents wait for Elasticsearch: {}", away.getMessage());
            troubled = true;
        }
    }

    /** The rows go with the transaction, so a failure leaves them due. */
    private List<UUID> next() {
        var due = pending.take(BATCH);
        if (!due.isEmpty()) indexer.write(due);
        return due;
    }
}
