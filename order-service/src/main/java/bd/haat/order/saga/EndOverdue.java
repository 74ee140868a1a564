package bd.haat.order.saga;

import bd.haat.order.orders.Orders;
import bd.haat.order.timer.Recurring;
import bd.haat.order.timer.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Owns the saga's deadlines. Each order has one at most, in its own row, set by the statement that moved it: a purchase that goes well costs
 * its timers nothing, and looking for overdue orders reads an index of just those that wait.
 */
@Component
class EndOverdue implements Recurring {
    private static final int AT_ONCE = 200;

    private final Orders orders;
    private final Progress progress;
    private final SagaSettings settings;
    private final Clock clock;

    EndOverdue(Orders orders, Progress progress, SagaSettings settings, Clock clock) {
        this.orders = orders;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "end-overdue";
    }

    @Override
    public Duration pause() {
        return settings.sweep();
    }

    @Override
    public void run() {
        int moved;
        do {
            moved = Sweep.each(
                    orders.overdue(clock.instant(), AT_ONCE),
                    id -> progress.apply(id, Occurrence.of(Trigger.DEADLINE)).isPresent());
        } while (moved == AT_ONCE);
    }
}
