package bd.haat.order.history;

import static bd.haat.order.time.JdbcTimes.utc;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.common.text.LocalizedText;
import bd.haat.order.orders.JdbcOrderColumns;
import bd.haat.order.orders.Rejection;
import bd.haat.order.orders.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One statement for an order, one for a list. */
@Repository
class JdbcOrderRows implements OrderRows {
    /** Complaints are looked for among their customer's, which an index knows; by order alone all of them would be read. */
    static final String FIND = """
        select o.*,
          (select json_build_object('id', p.id, 'method', p.method, 'status', p.status, 'amountMinor', p.amount_minor,
             'refundedMinor', p.refunded_minor, 'redirectUrl', p.redirect_url, 'failureCode', p.failure_code, 'expiresAt',
             p.expires_at)
           from payments p where p.order_id = o.id
           order by case when p.status in ('OPENING', 'OPEN', 'EXECUTING', 'DUE') then 1 when p.status = 'CAPTURED' then 2
             when p.status = 'REFUNDED' then 3 else 4 end, p.attempt desc limit 1) as payment,
          (select json_agg(json_build_object('id', s.id, 'sellerId', s.seller_id, 'status', s.status, 'minDays', s.min_days,
             'maxDays', s.max_days, 'tracking', s.tracking, 'deliveryCode', s.delivery_code, 'deliveredAt', s.delivered_at)
             order by s.id)
           from shipments s where s.order_id = o.id) as shipments,
          (select json_agg(json_build_object('at', t.at, 'what', t.what, 'state', t.state, 'by', t.by_role, 'reason',
             t.reason) order by t.version)
           from order_timeline t where t.order_id = o.id) as timeline,
          (select json_agg(json_build_object('shipmentId', c.shipment_id, 'lines', c.lines, 'amountMinor',
             c.goods_minor + c.fee_minor, 'reason', c.reason, 'at', c.at) order by c.id)
           from cancellations c where c.order_id = o.id) as cancellations,
          (select json_agg(json_build_object('id', r.id, 'status', r.status, 'amountMinor', r.amount_minor, 'reason', r.reason,
             'destination', r.destination, 'dueAt', r.due_at) order by r.id)
           from refunds r where r.order_id = o.id) as refunds,
          (select json_agg(json_build_object('id', r.id, 'shipmentId', r.shipment_id, 'status', r.status, 'amountMinor',
             r.goods_minor + r.delivery_minor, 'deadlineAt', r.deadline_at) order by r.id)
           from returns r where r.order_id = o.id) as returns,
          (select json_agg(json_build_object('id', c.id, 'shipmentId', c.shipment_id, 'status', c.status, 'category',
             c.category, 'decision', c.decision, 'answerDueAt', c.answer_due_at) order by c.id)
           from complaints c where c.customer_id = o.customer_id and c.order_id = o.id) as complaints,
        """ + JdbcOrderColumns.LINES + """
        from orders o where o.id = :id and (cast(:customer as uuid) is null or o.customer_id = :customer)\
        """;

    private static final String LIST = """
        select o.id, o.number, o.customer_id, o.state, o.payment_method, o.total_minor, o.placed_at, l.lines, l.name, l.image
        from orders o, lateral (
          select count(*) over () as lines, name, image from order_lines where order_id = o.id order by id limit 1) l
        where (cast(:customer as uuid) is null or o.customer_id = :customer)
          and (cast(:states as text[]) is null or o.state = any(:states))
          and (cast(:from as timestamptz) is null or o.placed_at >= :from)
          and (cast(:to as timestamptz) is null or o.placed_at < :to)
          and (cast(:after as uuid) is null or o.id < :after)
        order by o.id desc limit :limit\
        """;

    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;

    JdbcOrderRows(JdbcClient db, Shards shards, JsonMapper json) {
        this.db = db;
        this.shards = shards;
        this.json = json;
    }

    @Override
    public Optional<OrderRow> find(UUID id, UUID customerId) {
        return db.sql(FIND)
                .param("id", id)
                .param("customer", customerId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<State> state(UUID id) {
        return db.sql("select state from orders where id = :id")
                .param("id", id)
                .query((row, _) -> State.valueOf(row.getString("state")))
                .optional();
    }

    @Override
    public List<OrderSummary> list(Filter filter, UUID after, int limit) {
        var states = filter.status() == null
                ? null
                : filter.status().states().stream().map(Enum::name).toArray(String[]::new);
        return shards.page(
                limit,
                Comparator.comparing(OrderSummary::id, Ids.ORDER).reversed(),
                () -> db.sql(LIST)
                        .param("customer", filter.customerId())
                        .param("states", states)
                        .param("from", utc(filter.from()))
                        .param("to", utc(filter.to()))
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> summary(row))
                        .list());
    }

    private OrderRow read(ResultSet row) throws SQLException {
        var lines = JdbcOrderColumns.lines(row, json);
        return new OrderRow(
                JdbcOrderColumns.order(row, lines, json),
                lines,
                one(row.getString("rejection"), Rejection.class),
                one(row.getString("payment"), OrderRow.Payment.class),
                all(row.getString("shipments"), new TypeReference<List<OrderRow.Shipment>>() {}),
                all(row.getString("timeline"), new TypeReference<List<OrderRow.Moment>>() {}),
                new Aftermath(
                        all(row.getString("cancellations"), new TypeReference<List<Aftermath.Cancellation>>() {}),
                        all(row.getString("refunds"), new TypeReference<List<Aftermath.Refund>>() {}),
                        all(row.getString("returns"), new TypeReference<List<Aftermath.Return>>() {}),
                        all(row.getString("complaints"), new TypeReference<List<Aftermath.Complaint>>() {})));
    }

    private OrderSummary summary(ResultSet row) throws SQLException {
        return new OrderSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("payment_method"),
                row.getLong("total_minor"),
                row.getTimestamp("placed_at").toInstant(),
                row.getInt("lines"),
                json.readValue(row.getString("name"), LocalizedText.class),
                row.getString("image"));
    }

    private <T> T one(String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }

    private <T> List<T> all(String text, TypeReference<List<T>> type) {
        return text == null ? List.of() : json.readValue(text, type);
    }
}
