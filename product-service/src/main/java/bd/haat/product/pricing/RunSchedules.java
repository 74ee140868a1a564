package bd.haat.product.pricing;

import bd.haat.product.pricing.RepriceVariant.Asked;
import bd.haat.product.pricing.Schedule.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins and ends planned prices, one to a transaction; replicas share them by skipping each other's locked rows. Whoever sets a price by
 * hand meanwhile is right: at the end the old price comes back only where the planned one still stands.
 */
@Component
class RunSchedules {
    private final Schedules schedules;
    private final RepriceVariant reprices;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Clock clock;

    RunSchedules(
            Schedules schedules,
            RepriceVariant reprices,
            TransactionTemplate transaction,
            MeterRegistry meters,
            Clock clock) {
        this.schedules = schedules;
        this.reprices = reprices;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${haat.pricing.check-every}")
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> endOne(clock.instant())))) continue;
        while (Boolean.TRUE.equals(transaction.execute(_ -> startOne(clock.instant())))) continue;
    }

    private boolean startOne(Instant now) {
        var due = schedules.takeToStart(now);
        due.ifPresent(schedule -> start(schedule, now));
        return due.isPresent();
    }

    private boolean endOne(Instant now) {
        var due = schedules.takeToEnd(now);
        due.ifPresent(schedule -> end(schedule, State.ENDED));
        return due.isPresent();
    }

    private void start(Schedule schedule, Instant now) {
        var before = reprices.lock(schedule.productId(), schedule.sellerId(), schedule.variantId())
                .orElse(null);
        boolean late = schedule.endsAt() != null && !schedule.endsAt().isAfter(now);
        if (before == null || late) {
            settle(schedule.became(State.MISSED, null));
            return;
        }
        reprices.set(schedule.productId(), schedule.variantId(), wanted(schedule, before), schedule.plannedBy());
        settle(schedule.became(schedule.endsAt() == null ? State.ENDED : State.RUNNING, before));
    }

    /** Inside a transaction that has the schedule locked. */
    Schedule end(Schedule schedule, State state) {
        var asked = reprices.lock(schedule.productId(), schedule.sellerId(), schedule.variantId());
        boolean stands =
                asked.filter(wanted(schedule, schedule.before())::equals).isPresent();
        if (stands) reprices.set(schedule.productId(), schedule.variantId(), schedule.before(), schedule.plannedBy());
        return settle(schedule.became(state, schedule.before()));
    }

    /** The price that is replaced stands beside the new one, where that is lower and the seller has named no other. */
    private static Asked wanted(Schedule schedule, Asked before) {
        var price = schedule.price();
        if (price.compareAtMinor() != null || before.priceMinor() <= price.priceMinor()) return price;
        return new Asked(price.priceMinor(), before.priceMinor());
    }

    private Schedule settle(Schedule schedule) {
        schedules.update(schedule);
        meters.counter("haat.prices.planned", "state", schedule.state().name().toLowerCase(Locale.ROOT))
                .increment();
        return schedule;
    }
}
