package bd.haat.analytics.sales;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what order-service tells. Rows replace each other by key, so that a repeated event changes nothing. */
@Component
class SalesListener {
    private static final String ORDERS = "order.events";

    private final JdbcSales sales;

    SalesListener(JdbcSales sales) {
        this.sales = sales;
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "analytics.sales",
            types = {"order.confirmed.v1", "order.imported.v1"},
            batch = 500,
            gatherMillis = 2000,
            inbox = false)
    void sold(List<Received<OrderSnapshot>> orders) {
        var snapshots = orders.stream().map(Received::event).toList();
        sales.addLines(snapshots);
        sales.addStates(snapshots);
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "analytics.order-states",
            types = {
                "order.rejected.v1",
                "order.awaiting-payment.v1",
                "order.expired.v1",
                "order.cancelled.v1",
                "order.delivered.v1",
                "order.completed.v1",
                "order.refunded.v1"
            },
            batch = 500,
            gatherMillis = 2000,
            inbox = false)
    void changed(List<Received<OrderSnapshot>> orders) {
        sales.addStates(orders.stream().map(Received::event).toList());
    }
}
