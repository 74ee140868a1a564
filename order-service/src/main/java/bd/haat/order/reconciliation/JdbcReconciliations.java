package bd.haat.order.reconciliation;

import static bd.haat.order.time.JdbcTimes.instant;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Shards;
import bd.haat.order.orders.PaymentMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReconciliations implements Reconciliations {
    private static final Comparator<Reconciliation> NEWEST = Comparator.comparing(Reconciliation::day)
            .thenComparing(run -> run.method().name())
            .reversed();

    private final JdbcClient db;
    private final Shards shards;
    private final Clock clock;

    JdbcReconciliations(JdbcClient db, Shards shards, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public Reconciliation begun(PaymentMethod method, LocalDate day) {
        db.sql(
                        "insert into reconciliations (method, day, started_at) values (:method, :day, :now) on conflict do nothing")
                .param("method", method.name())
                .param("day", day)
                .param("now", clock.instant().atOffset(UTC))
                .update();
        return db.sql("select * from reconciliations where method = :method and day = :day")
                .param("method", method.name())
                .param("day", day)
                .query((row, _) -> read(row))
                .single();
    }

    @Override
    public void went(PaymentMethod method, LocalDate day, int payments, int differences, UUID lastId) {
        db.sql("""
            update reconciliations set payments = payments + :payments, differences = differences + :differences, last_id = :last
            where method = :method and day = :day\
            """)
                .param("payments", payments)
                .param("differences", differences)
                .param("last", lastId)
                .param("method", method.name())
                .param("day", day)
                .update();
    }

    @Override
    public void ended(PaymentMethod method, LocalDate day) {
        db.sql("update reconciliations set ended_at = :now where method = :method and day = :day")
                .param("now", clock.instant().atOffset(UTC))
                .param("method", method.name())
                .param("day", day)
                .update();
    }

    @Override
    public List<Reconciliation> list(PaymentMethod method, Key after, int limit) {
        return shards.page(
                limit,
                NEWEST,
                JdbcReconciliations::together,
                () -> db.sql("""
            select * from reconciliations
            where (cast(:method as text) is null or method = :method)
              and (cast(:day as date) is null or (day, method) < (cast(:day as date), cast(:last as text)))
            order by day desc, method desc limit :limit\
            """)
                        .param("method", method == null ? null : method.name())
                        .param("day", after == null ? null : after.day())
                        .param("last", after == null ? null : after.method().name())
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    /** Each database compares its own payments of the day. */
    private static Reconciliation together(Reconciliation one, Reconciliation other) {
        boolean ended = one.endedAt() != null && other.endedAt() != null;
        return new Reconciliation(
                one.method(),
                one.day(),
                one.payments() + other.payments(),
                one.differences() + other.differences(),
                null,
                one.startedAt().isBefore(other.startedAt()) ? one.startedAt() : other.startedAt(),
                !ended ? null : one.endedAt().isAfter(other.endedAt()) ? one.endedAt() : other.endedAt());
    }

    private static Reconciliation read(ResultSet row) throws SQLException {
        return new Reconciliation(
                PaymentMethod.valueOf(row.getString("method")),
                row.getObject("day", LocalDate.class),
                row.getInt("payments"),
                row.getInt("differences"),
                row.getObject("last_id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "ended_at"));
    }
}
