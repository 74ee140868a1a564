package bd.haat.analytics.delivery;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DeliveryListener {
    private final JdbcDeliveries deliveries;

    DeliveryListener(JdbcDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Subscribe(
            exchange = "order.events",
            queue = "analytics.shipment.delivered.v1",
            types = "shipment.delivered.v1",
            batch = 500,
            gatherMillis = 2000,
            inbox = false)
    void on(List<Received<Delivery>> delivered) {
        deliveries.add(delivered.stream().map(Received::event).toList());
    }
}
