package bd.haat.order.booking;

import static bd.haat.order.time.JdbcTimes.instant;
import static bd.haat.order.time.JdbcTimes.utc;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.Step;
import bd.haat.order.fulfilment.Shipment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings in PostgreSQL. */
@Repository
class JdbcBookings implements Bookings {
    private static final String ACTIVE = "('WANTED', 'SENDING', 'UNKNOWN', 'BOOKED', 'CANCELLING')";

    private final JdbcClient db;
    private final Shards shards;
    private final Clock clock;

    JdbcBookings(JdbcClient db, Shards shards, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public Booking add(Shipment shipment, String orderNumber, String wanted, CourierName courier, long collectMinor) {
        return db.sql("""
            insert into courier_bookings (id, shipment_id, order_id, seller_id, reference, wanted, courier, status,
              collect_minor, currency, created_at, changed_at)
            select :id, :shipment, :order, :seller, :number || '-' || (1 + count(*)), :wanted, :courier, 'WANTED',
              :collect, 'BDT', :now, :now
            from courier_bookings where order_id = :order returning *\
            """)
                .param("id", Ids.next())
                .param("shipment", shipment.id())
                .param("order", shipment.orderId())
                .param("seller", shipment.sellerId())
                .param("number", orderNumber)
                .param("wanted", wanted)
                .param("courier", courier == null ? null : courier.name())
                .param("collect", collectMinor)
                .param("now", now())
                .query((row, _) -> read(row))
                .single();
    }

    @Override
    public Optional<Booking> find(UUID id) {
        return db.sql("select * from courier_bookings where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Booking> active(UUID shipmentId) {
        return db.sql("select * from courier_bookings where shipment_id = :shipment and status in " + ACTIVE)
                .param("shipment", shipmentId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Booking> latest(UUID shipmentId) {
        return db.sql("select * from courier_bookings where shipment_id = :shipment order by id desc limit 1")
                .param("shipment", shipmentId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public boolean sending(UUID id, CourierName courier, long feeMinor, long cashFeeMinor) {
        return db.sql("""
            update courier_bookings set status = 'SENDING', courier = :courier, fee_minor = :fee, cash_fee_minor = :cash,
              changed_at = :now
            where id = :id and status = 'WANTED'\
            """)
                        .param("id", id)
                        .param("courier", courier.name())
                        .param("fee", feeMinor)
                        .param("cash", cashFeeMinor)
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public void unsent(UUID id) {
        change(id, "status = 'WANTED'", "status = 'SENDING'");
    }

    @Override
    public void looked(UUID id) {
        change(id, "looks = looks + 1", "status = 'SENDING'");
    }

    @Override
    public boolean unknown(UUID id) {
        return change(id, "status = 'UNKNOWN', review = 'BOOKING_UNKNOWN'", "status = 'SENDING'");
    }

    @Override
    public boolean booked(UUID id, String code, Instant checkAt) {
        return db.sql("""
            update courier_bookings set status = 'BOOKED', code = :code, hint = null, step = 'BOOKED', check_at = :check,
              review = case when review = 'BOOKING_UNKNOWN' then null else review end, changed_at = :now
            where id = :id and status in ('SENDING', 'UNKNOWN')\
            """)
                        .param("id", id)
                        .param("code", code)
                        .param("check", utc(checkAt))
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public boolean cancelling(UUID id) {
        return change(id, "status = 'CANCELLING'", "status = 'BOOKED'");
    }

    @Override
    public void notCancelled(UUID id, Instant checkAt) {
        db.sql("update courier_bookings set status = 'BOOKED', check_at = :check, changed_at = :now"
                        + " where id = :id and status = 'CANCELLING'")
                .param("id", id)
                .param("check", utc(checkAt))
                .param("now", now())
                .update();
    }

    @Override
    public boolean over(UUID id, Booking.Status how, String failure) {
        return db.sql("""
            update courier_bookings set status = :status, failure = :failure, check_at = null, hint = null,
              review = case when review = 'BOOKING_UNKNOWN' then null else review end, changed_at = :now
            where id = :id and status in\
            """ + " " + ACTIVE)
                        .param("id", id)
                        .param("status", how.name())
                        .param("failure", failure)
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public void review(UUID id, Booking.Review review) {
        db.sql("update courier_bookings set review = :review, changed_at = :now where id = :id")
                .param("id", id)
                .param("review", review == null ? null : review.name())
                .param("now", now())
                .update();
    }

    @Override
    public void step(UUID id, Step step) {
        db.sql("update courier_bookings set step = :step, changed_at = :now where id = :id")
                .param("id", id)
                .param("step", step.name())
                .param("now", now())
                .update();
    }

    @Override
    public Optional<Booking> hinted(CourierName courier, String reference, String code, Instant now) {
        return shards.first(() -> db
                .sql("""
            update courier_bookings set
              check_at = case when status in ('SENDING', 'UNKNOWN', 'BOOKED', 'CANCELLING') then :now else check_at end,
              hint = case when status in ('SENDING', 'UNKNOWN') then coalesce(:code, hint) else hint end
            where courier = :courier and (reference = :reference or code = :code) returning *\
            """)
                .param("courier", courier.name())
                .param("reference", reference)
                .param("code", code)
                .param("now", utc(now))
                .query((row, _) -> read(row))
                .list()
                .stream()
                .findFirst());
    }

    @Override
    public void forgetHint(UUID id) {
        db.sql("update courier_bookings set hint = null, check_at = null where id = :id"
                        + " and status in ('SENDING', 'UNKNOWN')")
                .param("id", id)
                .update();
    }

    @Override
    public List<Booking> due(Instant now, int limit) {
        return db.sql("select * from courier_bookings where check_at <= :now order by check_at limit :limit")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public void checkAgain(Booking asRead, Instant at) {
        db.sql("update courier_bookings set check_at = :at where id = :id and check_at = :read")
                .param("id", asRead.id())
                .param("at", utc(at))
                .param("read", utc(asRead.checkAt()))
                .update();
    }

    @Override
    public List<Booking> toReview(UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Booking::id, Ids.ORDER).reversed(),
                () -> db.sql("""
            select * from courier_bookings where review is not null and (cast(:after as uuid) is null or id < :after)
            order by id desc limit :limit\
            """)
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    private boolean change(UUID id, String how, String where) {
        return db.sql("update courier_bookings set " + how + ", changed_at = :now where id = :id and " + where)
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Booking read(ResultSet row) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("reference"),
                row.getString("wanted"),
                one(row, "courier", CourierName.class),
                Booking.Status.valueOf(row.getString("status")),
                row.getString("code"),
                row.getString("hint"),
                one(row, "step", Step.class),
                row.getLong("collect_minor"),
                row.getObject("fee_minor", Long.class),
                row.getObject("cash_fee_minor", Long.class),
                row.getString("failure"),
                one(row, "review", Booking.Review.class),
                row.getInt("looks"),
                instant(row, "check_at"));
    }

    private static <E extends Enum<E>> E one(ResultSet row, String column, Class<E> type) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
