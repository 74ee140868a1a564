package bd.haat.order.returns;

import bd.haat.common.messaging.Events;
import bd.haat.order.aftersales.Disputes;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.sellers.Sellers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What every step of a return brings with it: the order's timeline, the hold on the shop's money, the word to the other side. */
@Component
class TellReturn {
    private final Orders orders;
    private final Disputes disputes;
    private final OrderChanges changes;
    private final Sellers sellers;
    private final Events events;
    private final MeterRegistry meters;
    private final Clock clock;

    TellReturn(
            Orders orders,
            Disputes disputes,
            OrderChanges changes,
            Sellers sellers,
            Events events,
            MeterRegistry meters,
            Clock clock) {
        this.orders = orders;
        this.disputes = disputes;
        this.changes = changes;
        this.sellers = sellers;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param now the return as it is written down after the step, with its order locked */
    void tell(Order order, Return now, Actor by, String words) {
        orders.note(order, new Entry("RETURN_" + now.status(), by, words));
        if (now.status().isOpen()) disputes.open(order, now.sellerId(), now.holdReason());
        else disputes.close(order, now.sellerId(), now.holdReason());
        var owner = sellers.ownerOf(now.sellerId()).orElse(null);
        ReturnMoved.of(order, now, owner, words, clock.instant()).ifPresent(events::publish);
        changes.changed(order.id());
        meters.counter(
                        "haat.returns",
                        "status",
                        now.status().name(),
                        "reason",
                        now.reason().name())
                .increment();
    }
}
