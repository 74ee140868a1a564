package bd.haat.product.querylog;

import bd.haat.common.messaging.Events;
import bd.haat.common.persistence.Ids;
import bd.haat.product.querylog.SearchPerformed.Search;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Collects searches in memory and tells them once a second, many in one event: a search must not cost a row of the outbox each. A crash
 * loses the last second, and what comes faster than it can be told, or while the database is away, is dropped: these are statistics.
 * {@code haat.query.log.noted} and {@code haat.query.log.dropped} count.
 */
@Component
class TellSearches implements QueryLog {
    private static final Logger log = LoggerFactory.getLogger(TellSearches.class);

    private final Events events;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final BlockingQueue<Search> waiting;
    private final Counter noted;
    private final Counter dropped;

    TellSearches(
            Events events,
            TransactionOperations transaction,
            QueryLogSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        waiting = new ArrayBlockingQueue<>(settings.waiting());
        noted = meters.counter("haat.query.log.noted");
        dropped = meters.counter("haat.query.log.dropped");
    }

    @Override
    public Optional<UUID> note(String query, long total, boolean filtered) {
        var text = QueryText.of(query);
        if (text.isEmpty()) return Optional.empty();
        var id = Ids.next();
        (waiting.offer(new Search(id, text, total, filtered, clock.instant())) ? noted : dropped).increment();
        return Optional.of(id);
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "${haat.query-log.tell-every}")
    void tell() {
        var batch = new ArrayList<Search>();
        while (waiting.drainTo(batch, SearchPerformed.MOST) > 0) {
            tell(new SearchPerformed(Ids.next(), batch));
            batch = new ArrayList<>();
        }
    }

    private void tell(SearchPerformed performed) {
        try {
            transaction.executeWithoutResult(_ -> events.publish(performed));
        } catch (DataAccessException | TransactionException away) {
            dropped.increment(performed.searches().size());
            log.warn("{} searches are not counted: {}", performed.searches().size(), away.getMessage());
        }
    }
}
