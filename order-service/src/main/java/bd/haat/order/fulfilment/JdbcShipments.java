package bd.haat.order.fulfilment;

import static bd.haat.order.time.JdbcTimes.instant;
import static bd.haat.order.time.JdbcTimes.utc;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.order.orders.Order;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Shipments in PostgreSQL. */
@Repository
class JdbcShipments implements Shipments {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final String GRACE = "make_interval(secs => :grace)";
    static final String OVERDUE =
            "select order_id, id as shipment_id from shipments where act_at <= :now order by act_at limit :limit";

    private static final String FREE = "duty = null, due_at = null, act_at = null";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Promises promises;
    private final Clock clock;

    JdbcShipments(JdbcClient db, JsonMapper json, Promises promises, Clock clock) {
        this.db = db;
        this.json = json;
        this.promises = promises;
        this.clock = clock;
    }

    private record Booked(
            UUID id, UUID seller, long due, long fee, int minDays, int maxDays, String code, Instant deliverBy) {}

    @Override
    public void book(Order order) {
        var now = clock.instant();
        var booked = order.parts().stream()
                .map(part -> new Booked(
                        Ids.next(),
                        part.delivery().sellerId(),
                        part.dueMinor(),
                        part.delivery().feeMinor(),
                        part.delivery().minDays(),
                        part.delivery().maxDays(),
                        String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES)),
                        promises.deliverBy(part.delivery(), now)))
                .toList();
        db.sql("""
            insert into shipments (id, order_id, seller_id, status, due_minor, fee_minor, currency, min_days, max_days,
              delivery_code, booked_at, duty, due_at, act_at, hand_over_by, deliver_by)
            select id, :order, seller, 'BOOKED', due, fee, 'BDT', "minDays", "maxDays", code, :now, 'ACCEPT', :accept, :accept,
              :handOver, "deliverBy"
            from jsonb_to_recordset(cast(:booked as jsonb)) as b(id uuid, seller uuid, due bigint, fee bigint, "minDays" int,
              "maxDays" int, code text, "deliverBy" timestamptz)\
            """)
                .param("order", order.id())
                .param("now", now.atOffset(UTC))
                .param("accept", promises.acceptBy(now).atOffset(UTC))
                .param("handOver", promises.handOverBy(now).atOffset(UTC))
                .param("booked", json.writeValueAsString(booked))
                .update();
    }

    @Override
    public List<Shipment> of(UUID orderId) {
        return db.sql("select * from shipments where order_id = :order order by id")
                .param("order", orderId)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public Optional<UUID> orderOf(UUID shipmentId, UUID ownerId) {
        return db.sql("select s.order_id from shipments s join sellers o on o.id = s.seller_id"
                        + " where s.id = :id and o.owner_id = :owner")
                .param("id", shipmentId)
                .param("owner", ownerId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public void move(UUID shipmentId, ShipmentStatus to) {
        var changed = switch (to) {
            case ACCEPTED ->
                "accepted_at = :now, duty = 'HAND_OVER', due_at = hand_over_by, act_at = hand_over_by + " + GRACE;
            case PACKED -> "packed_at = :now";
            case HANDED_OVER ->
                "handed_over_at = :now, duty = 'DELIVERY', due_at = deliver_by, act_at = deliver_by + " + GRACE;
            case DELIVERED -> "delivered_at = :now, " + FREE;
            case RETURNING -> "returning_at = :now, " + FREE;
            case RETURNED -> "returned_at = :now, " + FREE;
            case BOOKED, CANCELLED -> throw new IllegalArgumentException(to.name());
        };
        var now = clock.instant();
        db.sql("update shipments set status = :status, " + changed + " where id = :id")
                .param("status", to.name())
                .param("now", now.atOffset(UTC))
                .param("grace", promises.grace(now).toSeconds())
                .param("id", shipmentId)
                .update();
    }

    @Override
    public List<Overdue> overdue(Instant now, int limit) {
        return db.sql(OVERDUE)
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query(Overdue.class)
                .list();
    }

    @Override
    public Optional<Duty> missed(UUID shipmentId, Instant now) {
        return db.sql("select duty from shipments where id = :id and act_at <= :now")
                .param("id", shipmentId)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> Duty.valueOf(row.getString("duty")))
                .optional();
    }

    @Override
    public void cancel(UUID shipmentId) {
        db.sql("update shipments set status = 'CANCELLED', " + FREE + " where id = :id")
                .param("id", shipmentId)
                .update();
    }

    @Override
    public void leaveToPeople(UUID shipmentId) {
        db.sql("update shipments set act_at = null where id = :id")
                .param("id", shipmentId)
                .update();
    }

    @Override
    public void leavesFrom(UUID shipmentId, UUID placeId) {
        db.sql("update shipments set place_id = :place where id = :id")
                .param("place", placeId)
                .param("id", shipmentId)
                .update();
    }

    @Override
    public void show(UUID shipmentId, Tracking tracking) {
        db.sql("update shipments set tracking = cast(:tracking as jsonb) where id = :id")
                .param("tracking", tracking == null ? null : json.writeValueAsString(tracking))
                .param("id", shipmentId)
                .update();
    }

    @Override
    public void wrongCode(UUID shipmentId, Instant lockUntil) {
        db.sql("""
            update shipments set wrong_codes = case when cast(:lock as timestamptz) is null then wrong_codes + 1 else 0 end,
              locked_until = coalesce(:lock, locked_until) where id = :id\
            """).param("lock", utc(lockUntil)).param("id", shipmentId).update();
    }

    @Override
    public void reduce(UUID shipmentId, long dueMinor, long feeMinor) {
        db.sql("update shipments set due_minor = :due, fee_minor = :fee where id = :id")
                .param("due", dueMinor)
                .param("fee", feeMinor)
                .param("id", shipmentId)
                .update();
    }

    @Override
    public List<Shipment> cancelOpen(UUID orderId) {
        return db.sql("""
            update shipments set status = 'CANCELLED', duty = null, due_at = null, act_at = null
            where order_id = :order and status in ('BOOKED', 'ACCEPTED', 'PACKED') returning *\
            """).param("order", orderId).query((row, _) -> read(row)).list();
    }

    private Shipment read(ResultSet row) throws SQLException {
        var tracking = row.getString("tracking");
        return new Shipment(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                ShipmentStatus.valueOf(row.getString("status")),
                row.getLong("due_minor"),
                row.getString("delivery_code"),
                row.getInt("wrong_codes"),
                instant(row, "locked_until"),
                tracking == null ? null : json.readValue(tracking, Tracking.class),
                row.getObject("place_id", UUID.class));
    }
}
