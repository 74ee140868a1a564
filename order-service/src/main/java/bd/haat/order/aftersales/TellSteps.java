package bd.haat.order.aftersales;

import bd.haat.common.messaging.Events;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.sellers.Sellers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class TellSteps implements Steps {
    private final Orders orders;
    private final OrderChanges changes;
    private final Sellers sellers;
    private final Events events;
    private final Clock clock;

    TellSteps(Orders orders, OrderChanges changes, Sellers sellers, Events events, Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.sellers = sellers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void taken(Order order, Entry step, UUID sellerId, Word word) {
        orders.note(order, step);
        var owner = Optional.ofNullable(sellerId).flatMap(sellers::ownerOf).orElse(null);
        word.of(owner, clock.instant()).ifPresent(events::publish);
        changes.changed(order.id());
    }
}
