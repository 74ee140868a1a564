package bd.haat.order.deadline;

import bd.haat.common.messaging.Events;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.AfterCommit;
import bd.haat.order.saga.OrderChanges;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells once that a deadline is near or has passed; the latter stands in the order's timeline too. */
@Component
class AnnounceDeadline implements DeadlineNotices {
    private final Clocks clocks;
    private final Notices notices;
    private final Orders orders;
    private final OrderChanges changes;
    private final Events events;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;
    private final Clock clock;

    AnnounceDeadline(
            Clocks clocks,
            Notices notices,
            Orders orders,
            OrderChanges changes,
            Events events,
            MeterRegistry meters,
            TransactionOperations transaction,
            Clock clock) {
        this.clocks = clocks;
        this.notices = notices;
        this.orders = orders;
        this.changes = changes;
        this.events = events;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false if the duty was done meanwhile, or another replica was faster */
    boolean announce(Deadline deadline, Deadline.State state) {
        return Boolean.TRUE.equals(transaction.execute(_ -> orders.lock(deadline.orderId())
                .flatMap(order -> clocks.of(deadline.kind())
                        .find(deadline.subjectId())
                        .filter(running -> running.dueAt().equals(deadline.dueAt()))
                        .filter(running -> tell(order, running, state)))
                .isPresent()));
    }

    @Override
    public void passed(String kind, UUID subjectId) {
        clocks.of(kind)
                .find(subjectId)
                .ifPresent(running ->
                        orders.lock(running.orderId()).ifPresent(order -> tell(order, running, Deadline.State.PAST)));
    }

    private boolean tell(Order order, Deadline deadline, Deadline.State state) {
        var now = clock.instant();
        if (!notices.addOnce(deadline, state, now)) return false;
        if (state == Deadline.State.PAST) {
            orders.note(order, new Entry("DEADLINE_PASSED", Actor.SYSTEM, deadline.kind()));
            changes.changed(order.id());
        }
        events.publish(DeadlineReached.of(deadline, state, now));
        AfterCommit.run(() -> meters.counter("haat.deadlines.announced", "kind", deadline.kind(), "state", state.tag())
                .increment());
        return true;
    }
}
