package bd.haat.order.reconciliation;

import static bd.haat.order.time.JdbcTimes.instant;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.Payment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDifferences implements Differences {
    private final JdbcClient db;
    private final Shards shards;
    private final Clock clock;

    JdbcDifferences(JdbcClient db, Shards shards, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public void noted(Payment payment, List<Difference> now) {
        db.sql("""
            update payment_differences set settled_at = :now
            where payment_id = :payment and settled_at is null and kind <> all(:kinds)\
            """)
                .param("payment", payment.id())
                .param("kinds", now.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("now", clock.instant().atOffset(UTC))
                .update();
        now.forEach(difference -> note(payment, difference));
    }

    private void note(Payment payment, Difference difference) {
        db.sql("""
            insert into payment_differences (id, payment_id, method, kind, ours_minor, theirs_minor, theirs, found_at, seen_at)
            values (:id, :payment, :method, :kind, :ours, :theirs, :word, :now, :now)
            on conflict (payment_id, kind) where settled_at is null do update set seen_at = excluded.seen_at,
              ours_minor = excluded.ours_minor, theirs_minor = excluded.theirs_minor, theirs = excluded.theirs\
            """)
                .param("id", Ids.next())
                .param("payment", payment.id())
                .param("method", payment.method().name())
                .param("kind", difference.kind().name())
                .param("ours", difference.oursMinor())
                .param("theirs", difference.theirsMinor())
                .param("word", difference.theirs())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public List<UUID> disputed(PaymentMethod method, int limit) {
        return db.sql("""
            select payment_id from payment_differences where settled_at is null and method = :method
            group by payment_id order by min(seen_at) limit :limit\
            """)
                .param("method", method.name())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public Map<PaymentMethod, Long> open() {
        var counts = new EnumMap<PaymentMethod, Long>(PaymentMethod.class);
        shards.all(() -> db.sql(
                                "select method, count(*) as open from payment_differences where settled_at is null group by method")
                        .query((row, _) ->
                                Map.entry(PaymentMethod.valueOf(row.getString("method")), row.getLong("open")))
                        .list())
                .forEach(some -> some.forEach(one -> counts.merge(one.getKey(), one.getValue(), Long::sum)));
        return counts;
    }

    @Override
    public List<Found> list(Filter filter, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Found::id, Ids.ORDER).reversed(),
                () -> db.sql("""
            select d.*, p.order_id, o.number from payment_differences d
              join payments p on p.id = d.payment_id join orders o on o.id = p.order_id
            where (cast(:method as text) is null or d.method = :method)
              and (cast(:open as boolean) is null or (d.settled_at is null) = :open)
              and (cast(:after as uuid) is null or d.id < :after)
            order by d.id desc limit :limit\
            """)
                        .param(
                                "method",
                                filter.method() == null ? null : filter.method().name())
                        .param("open", filter.open())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("payment_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                PaymentMethod.valueOf(row.getString("method")),
                new Difference(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getLong("ours_minor"),
                        row.getObject("theirs_minor", Long.class),
                        row.getString("theirs")),
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                instant(row, "settled_at"));
    }
}
