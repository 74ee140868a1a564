package bd.haat.product.index;

import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.elastic.SearchUnavailable;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Writes all documents into a new index beside the old one and lets the alias jump when it is full. What changes meanwhile is
 * remembered as due and written again afterwards.
 */
@Service
class RebuildIndex {
    private static final Logger log = LoggerFactory.getLogger(RebuildIndex.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 3;

    /** A page that is not taken in time is sent again, and an hour's work does not end for some busy seconds; all tries take less than the lease. */
    private static final Retry AGAIN = Retry.of(
            "rebuild",
            RetryConfig.custom()
                    .maxAttempts(4)
                    .intervalFunction(IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2))
                    .retryExceptions(SearchUnavailable.class)
                    .build());

    private static final UUID FIRST = new UUID(0, 0);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final JdbcPending pending;
    private final Documents documents;
    private final SearchIndex index;
    private final SearchSettings settings;
    private final Clock clock;

    RebuildIndex(JdbcPending pending, Documents documents, SearchIndex index, SearchSettings settings, Clock clock) {
        this.pending = pending;
        this.documents = documents;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a rebuild in the background; false where one runs already. */
    boolean start() {
        var name = settings.alias() + "-" + NAME.format(clock.instant()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        if (!pending.claimRebuild(name, LEASE)) return false;
        Thread.ofVirtual().name("rebuild " + name).start(() -> run(name));
        return true;
    }

    private void run(String name) {
        try {
            index.create(name);
            long written = fill(name);
            index.publish(name);
            log.info("{} holds {} documents", name, written);
        } catch (RuntimeException failed) {
            log.error("rebuilding {} failed; the index in use stays", name, failed);
            discard(name);
        } finally {
            pending.endRebuild(name);
        }
    }

    /** Reads the next pages while those before are being written: the database, this service and Elasticsearch work at the same time. */
    private long fill(String name) {
        long written = 0;
        var writing = new ArrayDeque<Future<?>>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var page = documents.listed(FIRST, settings.rebuildBatch());
            while (!page.isEmpty()) {
                var ids = page;
                writing.add(writers.submit(() -> AGAIN.executeRunnable(() -> index.writeTo(name, documents.of(ids)))));
                if (writing.size() == AT_ONCE) await(writing.remove());
                written += page.size();
                if (!pending.claimRebuild(name, LEASE)) throw new IllegalStateException("another rebuild took over");
                page = documents.listed(page.getLast(), settings.rebuildBatch());
            }
            writing.forEach(RebuildIndex::await);
        }
        return written;
    }

    private static void await(Future<?> writing) {
        try {
            writing.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a page could not be written", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private void discard(String name) {
        try {
            index.drop(name);
        } catch (SearchUnavailable away) {
            log.warn("{} is left behind: {}", name, away.getMessage());
        }
    }
}
