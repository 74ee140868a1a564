package bd.haat.order.imports;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPastDeliveries implements PastDeliveries {
    private final JdbcClient db;
    private final JsonMapper json;

    JdbcPastDeliveries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Part(UUID id, UUID seller, long due, long fee) {}

    /** No code opens anything any more: an empty one stands for it. */
    @Override
    public void add(Order order, Instant deliveredAt) {
        var parts = order.parts().stream()
                .map(part -> new Part(
                        Ids.at(order.placedAt().toEpochMilli()),
                        part.delivery().sellerId(),
                        part.dueMinor(),
                        part.delivery().feeMinor()))
                .toList();
        db.sql("""
            with paid as (
              insert into payments (id, order_id, attempt, method, status, amount_minor, captured_minor, currency, created_at,
                changed_at)
              values (:payment, :order, 1, :method, 'CAPTURED', :total, :total, 'BDT', :placed, :delivered))
            insert into shipments (id, order_id, seller_id, status, due_minor, fee_minor, currency, min_days, max_days,
              delivery_code, booked_at, accepted_at, handed_over_at, delivered_at)
            select id, :order, seller, 'DELIVERED', due, fee, 'BDT', 0, 0, '', :placed, :placed, :placed, :delivered
            from jsonb_to_recordset(cast(:parts as jsonb)) as p(id uuid, seller uuid, due bigint, fee bigint)\
            """)
                .param("payment", Ids.at(order.placedAt().toEpochMilli()))
                .param("order", order.id())
                .param("method", order.paymentMethod().name())
                .param("total", order.totals().totalMinor())
                .param("placed", order.placedAt().atOffset(UTC))
                .param("delivered", deliveredAt.atOffset(UTC))
                .param("parts", json.writeValueAsString(parts))
                .update();
    }
}
