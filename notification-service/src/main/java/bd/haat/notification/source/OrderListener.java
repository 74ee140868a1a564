package bd.haat.notification.source;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.LocalizedText;
import bd.haat.notification.telling.Goods;
import bd.haat.notification.telling.Taka;
import bd.haat.notification.telling.Telling;
import bd.haat.notification.template.Occasion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shoppers hear how their orders go. Orders of the past ({@code order.imported.v1}) are not among the types. */
@Component
class OrderListener {
    private final Telling telling;

    OrderListener(Telling telling) {
        this.telling = telling;
    }

    @Subscribe(
            exchange = "order.events",
            queue = "notification.order",
            types = {
                "order.confirmed.v1",
                "order.rejected.v1",
                "order.awaiting-payment.v1",
                "order.cancelled.v1",
                "order.expired.v1",
                "order.delivered.v1",
                "shipment.accepted.v1",
                "shipment.handed-over.v1",
                "shipment.cancelled.v1",
                "shipment.delivery-failed.v1",
                "shipment.returned.v1",
                "payment.failed.v1"
            },
            batch = 50,
            gatherMillis = 100,
            concurrency = 2)
    void happened(List<Received<OrderNews>> all) {
        for (var received : all) {
            var metadata = received.metadata();
            var news = received.event();
            telling.tell(metadata.id(), metadata.time(), news.customerId(), occasion(metadata.type()), news.values());
        }
    }

    /** {@code order.awaiting-payment.v1} is the occasion {@code order-awaiting-payment}. */
    static Occasion occasion(String type) {
        return Occasion.of(type.replaceFirst("\\.v1$", "").replace('.', '-')).orElseThrow();
    }

    /**
     * What we read of all of them.
     *
     * @param totalMinor paisa; with orders
     * @param payUrl with AWAITING_PAYMENT
     * @param expiresAt with AWAITING_PAYMENT
     */
    record OrderNews(
            String number, UUID customerId, Long totalMinor, List<Line> lines, String payUrl, Instant expiresAt) {
        record Line(LocalizedText name, int quantity) {}

        Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            values.put("number", number);
            if (totalMinor != null) values.put("total", new Taka(totalMinor));
            if (lines != null)
                values.put(
                        "items",
                        new Goods(lines.stream()
                                .map(line -> new Goods.Line(line.name(), line.quantity()))
                                .toList()));
            if (payUrl != null) values.put("payUrl", payUrl);
            if (expiresAt != null) values.put("expires", expiresAt);
            return values;
        }
    }
}
