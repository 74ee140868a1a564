package bd.haat.ai.purchase;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears of orders, new ones and those of the past that were brought in. */
@Component
class OrderListener {
    private final LearnFromOrders learnFromOrders;

    OrderListener(LearnFromOrders learnFromOrders) {
        this.learnFromOrders = learnFromOrders;
    }

    @Subscribe(
            exchange = "order.events",
            queue = "ai.order",
            types = {"order.confirmed.v1", "order.imported.v1"},
            batch = 100,
            gatherMillis = 1000)
    void sold(List<Received<SoldOrder>> orders) {
        learnFromOrders.learn(orders.stream().map(Received::event).toList());
    }
}
