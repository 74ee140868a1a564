package bd.haat.analytics.popularity;

import bd.haat.analytics.store.StoreAwayException;
import bd.haat.common.messaging.DirectEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Measures popularity once a night, by whichever replica looks first, and tells it. This service has no outbox; the broker confirms each
 * event, and a measurement that was cut short is made again as a whole, which does no harm: it says how things are.
 */
@Service
class MeasurePopularity {
    private static final Logger log = LoggerFactory.getLogger(MeasurePopularity.class);
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    private final JdbcRuns runs;
    private final JdbcPopularity popularity;
    private final DirectEvents events;
    private final PopularitySettings settings;
    private final Clock clock;
    private final Timer duration;
    private final Counter products;

    MeasurePopularity(
            JdbcRuns runs,
            JdbcPopularity popularity,
            DirectEvents events,
            PopularitySettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.runs = runs;
        this.popularity = popularity;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        duration = meters.timer("haat.popularity.measured");
        products = meters.counter("haat.popularity.products");
    }

    @Scheduled(initialDelayString = "${haat.popularity.look-every}", fixedDelayString = "${haat.popularity.look-every}")
    void look() {
        var now = clock.instant();
        var due = LocalDate.now(clock.withZone(DHAKA))
                .atTime(settings.at())
                .atZone(DHAKA)
                .toInstant();
        try {
            if (!now.isBefore(due) && !runs.endedSince(due)) measure();
        } catch (StoreAwayException away) {
            log.warn("popularity waits for ClickHouse");
        }
    }

    /** @return false where another measurement runs */
    boolean measure() {
        var claimed = runs.claim(clock.instant(), settings.lease());
        claimed.ifPresent(run -> duration.record(() -> tell(run)));
        return claimed.isPresent();
    }

    private void tell(Run run) {
        long known = tellProducts(run);
        var queries = popularity.queries(run.begunAt());
        events.publish(new QueryPopularityMeasured(run.begunAt(), queries));
        runs.save(run.ended(clock.instant(), known, queries.size()));
        products.increment(known);
        log.info("{} products and {} queries are popular", known, queries.size());
    }

    /** In batches, so that memory and events are bounded however many there are. The last one reaches to the end of all ids. */
    private long tellProducts(Run run) {
        long known = 0;
        UUID after = null;
        var batch = new ArrayList<ProductPopularityMeasured.Item>();
        try (var measured = popularity.products(run.begunAt())) {
            for (var item : (Iterable<ProductPopularityMeasured.Item>) measured::iterator) {
                if (batch.size() == settings.batch()) {
                    var last = batch.getLast().productId();
                    events.publish(new ProductPopularityMeasured(run.begunAt(), after, last, List.copyOf(batch)));
                    after = last;
                    batch.clear();
                }
                batch.add(item);
                known++;
            }
        }
        events.publish(new ProductPopularityMeasured(run.begunAt(), after, null, batch));
        return known;
    }
}
