package bd.haat.order.saga;

import bd.haat.common.messaging.Events;
import bd.haat.order.orders.Order;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells the other services, and counts. */
@Component
class AnnounceMove implements Reaction {
    private final Events events;
    private final OrderMetrics metrics;
    private final Clock clock;

    AnnounceMove(Events events, OrderMetrics metrics, Clock clock) {
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Effect to() {
        return Effect.ANNOUNCE;
    }

    @Override
    public void react(Order order, Occurrence what) {
        events.publish(OrderMoved.of(order, what, clock.instant()));
        AfterCommit.run(() -> metrics.moved(order, what));
    }
}
