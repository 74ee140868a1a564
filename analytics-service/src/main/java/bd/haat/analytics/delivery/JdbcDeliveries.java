package bd.haat.analytics.delivery;

import bd.haat.analytics.store.JdbcStore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Deliveries in ClickHouse. */
@Repository
class JdbcDeliveries {
    private final JdbcStore store;

    JdbcDeliveries(JdbcStore store) {
        this.store = store;
    }

    void add(List<Delivery> deliveries) {
        store.insert(
                "deliveries (shipment_id, order_id, seller_id, delivered_at)",
                deliveries.stream()
                        .map(delivery -> new Object[] {
                            delivery.shipmentId(),
                            delivery.orderId(),
                            delivery.sellerId(),
                            LocalDateTime.ofInstant(delivery.occurredAt(), ZoneOffset.UTC)
                        })
                        .toList());
    }

    /** From confirmation to delivery, of what was delivered on these days in Dhaka. */
    DeliveryTimes times(LocalDate from, LocalDate to) {
        return store.read()
                .sql("""
                    select count() as delivered,
                           quantileExact(0.5)(dateDiff('minute', o.sold_at, d.delivered_at)) as median,
                           quantileExact(0.95)(dateDiff('minute', o.sold_at, d.delivered_at)) as slow
                      from %s as d final
                      join (select order_id, min(sold_at) as sold_at from %s group by order_id) as o on o.order_id = d.order_id
                     where toDate(d.delivered_at, 'Asia/Dhaka') between :from and :to\
                    """.formatted(store.table("deliveries"), store.table("order_lines")))
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, _) -> row.getLong("delivered") == 0
                        ? new DeliveryTimes(0, null, null)
                        : new DeliveryTimes(row.getLong("delivered"), row.getLong("median"), row.getLong("slow")))
                .single();
    }
}
