package bd.haat.order.returns;

import static bd.haat.order.sellers.JdbcParties.visibleTo;
import static bd.haat.order.time.JdbcTimes.instant;
import static bd.haat.order.time.JdbcTimes.utc;

import bd.haat.order.orders.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReturns implements Returns {
    private static final String SELECT = """
        select r.*, (select json_object_agg(l.line_id, l.quantity) from return_lines l where l.return_id = r.id) as pieces
        from returns r where \
        """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    JdbcReturns(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(Return wanted, String words) {
        db.sql("""
            with added as (
              insert into returns (id, order_id, shipment_id, seller_id, customer_id, status, reason, words, goods_minor,
                delivery_minor, currency, requested_at, deadline_at)
              values (:id, :order, :shipment, :seller, :customer, :status, :reason, :words, :goods, :delivery, 'BDT', :now,
                :deadline) returning id)
            insert into return_lines (return_id, line_id, quantity)
            select added.id, cast(piece.key as uuid), cast(piece.value as int)
            from added, jsonb_each_text(cast(:pieces as jsonb)) as piece\
            """)
                .param("id", wanted.id())
                .param("order", wanted.orderId())
                .param("shipment", wanted.shipmentId())
                .param("seller", wanted.sellerId())
                .param("customer", wanted.customerId())
                .param("status", wanted.status().name())
                .param("reason", wanted.reason().name())
                .param("words", words)
                .param("goods", wanted.goodsMinor())
                .param("delivery", wanted.deliveryMinor())
                .param("now", utc(clock.instant()))
                .param("deadline", utc(wanted.deadlineAt()))
                .param("pieces", json.writeValueAsString(wanted.pieces()))
                .update();
    }

    @Override
    public Optional<Return> find(UUID id) {
        return db.sql(SELECT + "r.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Return> of(UUID orderId) {
        return db.sql(SELECT + "r.order_id = :order order by r.id")
                .param("order", orderId)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public void move(Return moved, String answer, String tracking) {
        db.sql("""
            update returns set status = :status, goods_minor = :goods, delivery_minor = :delivery, deadline_at = :deadline,
              answer = coalesce(:answer, answer), tracking = coalesce(:tracking, tracking),
              restock = :restock,
              answered_at = case when :status in ('ACCEPTED', 'REFUSED') then :now else answered_at end,
              sent_at = case when :status = 'SENT' then :now else sent_at end,
              closed_at = case when cast(:deadline as timestamptz) is null then :now end
            where id = :id\
            """)
                .param("id", moved.id())
                .param("status", moved.status().name())
                .param("goods", moved.goodsMinor())
                .param("delivery", moved.deliveryMinor())
                .param("deadline", utc(moved.deadlineAt()))
                .param("answer", answer)
                .param("tracking", tracking)
                .param("restock", moved.restock())
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    public List<UUID> overdue(Instant now, int limit) {
        return db.sql("select id from returns where deadline_at <= :now order by deadline_at limit :limit")
                .param("now", utc(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean concerns(UUID id, Actor person) {
        return db.sql("select exists (select from returns r where r.id = :id and " + visibleTo(person, "r") + ")")
                .param("id", id)
                .param("viewer", person.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Delivered> delivered(UUID orderId, UUID sellerId) {
        return db.sql("""
            select id, delivered_at from shipments
            where order_id = :order and seller_id = :seller and status = 'DELIVERED'\
            """)
                .param("order", orderId)
                .param("seller", sellerId)
                .query((row, _) -> new Delivered(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("delivered_at").toInstant()))
                .optional();
    }

    private Return read(ResultSet row) throws SQLException {
        return new Return(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                ReturnStatus.valueOf(row.getString("status")),
                ReturnReason.valueOf(row.getString("reason")),
                json.readValue(row.getString("pieces"), new TypeReference<Map<UUID, Integer>>() {}),
                row.getLong("goods_minor"),
                row.getLong("delivery_minor"),
                row.getObject("restock", Boolean.class),
                instant(row, "deadline_at"));
    }
}
