package bd.haat.product.pricing;

import bd.haat.product.pricing.RepriceVariant.Asked;
import bd.haat.product.pricing.Schedule.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSchedules implements Schedules {
    private static final String ALL = """
        select id, product_id, variant_id, seller_id, price_minor, compare_at_minor, starts_at, ends_at, state,
               before_minor, before_compare, planned_by
        from price_schedules\
        """;

    private final JdbcClient jdbc;

    JdbcSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Schedule schedule) {
        jdbc.sql("""
            insert into price_schedules (id, product_id, variant_id, seller_id, price_minor, compare_at_minor,
                                         starts_at, ends_at, state, planned_by)
            values (:id, :product, :variant, :seller, :price, :compareAt, :starts, :ends, :state, :actor)\
            """)
                .param("id", schedule.id())
                .param("product", schedule.productId())
                .param("variant", schedule.variantId())
                .param("seller", schedule.sellerId())
                .param("price", schedule.price().priceMinor())
                .param("compareAt", schedule.price().compareAtMinor())
                .param("starts", utc(schedule.startsAt()))
                .param("ends", utc(schedule.endsAt()))
                .param("state", schedule.state().name())
                .param("actor", schedule.plannedBy())
                .update();
    }

    /** A price that stays is a moment, and not a time. */
    @Override
    public boolean overlap(Schedule wished) {
        var end = wished.endsAt() == null ? wished.startsAt().plusMillis(1) : wished.endsAt();
        return jdbc.sql("""
            select exists (select 1 from price_schedules
                where product_id = :product and variant_id = :variant and state in ('PLANNED', 'RUNNING')
                  and starts_at < :ends and coalesce(ends_at, starts_at + interval '1 ms') > :starts)\
            """)
                .param("product", wished.productId())
                .param("variant", wished.variantId())
                .param("starts", utc(wished.startsAt()))
                .param("ends", utc(end))
                .query(Boolean.class)
                .single();
    }

    @Override
    public int open(UUID product) {
        return jdbc.sql("""
            select count(*) from price_schedules where product_id = :product and state in ('PLANNED', 'RUNNING')\
            """).param("product", product).query(Integer.class).single();
    }

    @Override
    public List<Schedule> of(UUID product, UUID before, int most) {
        return jdbc.sql(ALL + " where product_id = :product and id < :before order by id desc limit :most")
                .param("product", product)
                .param("before", before)
                .param("most", most)
                .query(JdbcSchedules::read)
                .list();
    }

    @Override
    public Optional<Schedule> lock(UUID id) {
        return jdbc.sql(ALL + " where id = :id for update")
                .param("id", id)
                .query(JdbcSchedules::read)
                .optional();
    }

    @Override
    public Optional<Schedule> takeToStart(Instant now) {
        return take(" where state = 'PLANNED' and starts_at <= :now order by starts_at", now);
    }

    @Override
    public Optional<Schedule> takeToEnd(Instant now) {
        return take(" where state = 'RUNNING' and ends_at <= :now order by ends_at", now);
    }

    private Optional<Schedule> take(String due, Instant now) {
        return jdbc.sql(ALL + due + " limit 1 for update skip locked")
                .param("now", utc(now))
                .query(JdbcSchedules::read)
                .optional();
    }

    @Override
    public void update(Schedule schedule) {
        var before = schedule.before();
        jdbc.sql("""
            update price_schedules set state = :state, before_minor = :before, before_compare = :compare where id = :id\
            """)
                .param("id", schedule.id())
                .param("state", schedule.state().name())
                .param("before", before == null ? null : before.priceMinor())
                .param("compare", before == null ? null : before.compareAtMinor())
                .update();
    }

    private static Schedule read(ResultSet row, int number) throws SQLException {
        var before = row.getObject("before_minor", Long.class);
        return new Schedule(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("variant_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                new Asked(row.getLong("price_minor"), row.getObject("compare_at_minor", Long.class)),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                State.valueOf(row.getString("state")),
                before == null ? null : new Asked(before, row.getObject("before_compare", Long.class)),
                row.getObject("planned_by", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
