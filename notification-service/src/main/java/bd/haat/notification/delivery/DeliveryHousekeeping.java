package bd.haat.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Measures what waits, and forgets what is long settled. */
@Component
class DeliveryHousekeeping {
    private static final int MOST_AT_ONCE = 500;

    private final JdbcDeliveries deliveries;
    private final JdbcDeliveryLog deliveryLog;
    private final DeliverySettings settings;
    private final Clock clock;
    private final AtomicLong backlog;
    private final AtomicLong ageSeconds;

    DeliveryHousekeeping(
            JdbcDeliveries deliveries,
            JdbcDeliveryLog deliveryLog,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.deliveryLog = deliveryLog;
        this.settings = settings;
        this.clock = clock;
        this.backlog = metrics.gauge("haat.notifications.backlog", new AtomicLong());
        this.ageSeconds = metrics.gauge("haat.notifications.backlog.age.seconds", new AtomicLong());
    }

    @Scheduled(fixedDelay = 10_000)
    void measure() {
        var waiting = deliveryLog.waiting();
        backlog.set(waiting.messages());
        ageSeconds.set(waiting.oldestSeconds());
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void purge() {
        int gone;
        do gone = deliveries.purge(clock.instant().minus(settings.kept()), MOST_AT_ONCE);
        while (gone == MOST_AT_ONCE);
    }
}
