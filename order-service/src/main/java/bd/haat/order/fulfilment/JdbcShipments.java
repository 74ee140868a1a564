package bd.haat.order.fulfilment;

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

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    JdbcShipments(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    private record Booked(UUID id, UUID seller, long due, long fee, int minDays, int maxDays, String code) {}

    @Override
    public void book(Order order) {
        var booked = order.parts().stream()
                .map(part -> new Booked(
                        Ids.next(),
                        part.delivery().sellerId(),
                        part.dueMinor(),
                        part.delivery().feeMinor(),
                        part.delivery().minDays(),
                        part.delivery().maxDays(),
                        String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES))))
                .toList();
        db.sql("""
            insert into shipments (id, order_id, seller_id, status, due_minor, fee_minor, currency, min_days, max_days,
              delivery_code, booked_at)
            select id, :order, seller, 'BOOKED', due, fee, 'BDT', "minDays", "maxDays", code, :now
            from jsonb_to_recordset(cast(:booked as jsonb))
              as b(id uuid, seller uuid, due bigint, fee bigint, "minDays" int, "maxDays" int, code text)\
            """)
                .param("order", order.id())
                .param("now", clock.instant().atOffset(UTC))
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
        var moment = switch (to) {
            case ACCEPTED -> "accepted_at";
            case PACKED -> "packed_at";
            case HANDED_OVER -> "handed_over_at";
            case DELIVERED -> "delivered_at";
            case BOOKED, CANCELLED -> throw new IllegalArgumentException(to.name());
        };
        db.sql("update shipments set status = :status, " + moment + " = :now where id = :id")
                .param("status", to.name())
                .param("now", clock.instant().atOffset(UTC))
                .param("id", shipmentId)
                .update();
    }

    @Override
    public void wrongCode(UUID shipmentId, Instant lockUntil) {
        db.sql("""
            update shipments set wrong_codes = case when cast(:lock as timestamptz) is null then wrong_codes + 1 else 0 end,
              locked_until = coalesce(:lock, locked_until) where id = :id\
            """)
                .param("lock", lockUntil == null ? null : lockUntil.atOffset(UTC))
                .param("id", shipmentId)
                .update();
    }

    @Override
    public List<Shipment> cancelOpen(UUID orderId) {
        return db.sql("""
            update shipments set status = 'CANCELLED'
            where order_id = :order and status in ('BOOKED', 'ACCEPTED', 'PACKED') returning *\
            """).param("order", orderId).query((row, _) -> read(row)).list();
    }

    private static Shipment read(ResultSet row) throws SQLException {
        var locked = row.getTimestamp("locked_until");
        return new Shipment(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                ShipmentStatus.valueOf(row.getString("status")),
                row.getLong("due_minor"),
                row.getString("delivery_code"),
                row.getInt("wrong_codes"),
                locked == null ? null : locked.toInstant());
    }
}
