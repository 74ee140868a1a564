package bd.haat.product.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReconciliations implements Reconciliations {
    private static final String ROWS =
            "select id, begun_at, ended_at, last_seen, variants, repaired, unrepaired from stock_reconciliations ";

    private final JdbcClient jdbc;

    JdbcReconciliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Instant now, Duration pause) {
        jdbc.sql("""
            insert into stock_reconciliations (begun_at) select :now
            where not exists (select 1 from (select begun_at from stock_reconciliations order by id desc limit 1) last
                              where last.begun_at > :notAfter)
            on conflict do nothing\
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("notAfter", now.minus(pause).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Reconciliation> take() {
        return jdbc.sql(ROWS + "where ended_at is null for update skip locked")
                .query(JdbcReconciliations::run)
                .optional();
    }

    @Override
    public void advance(Reconciliation run, UUID lastSeen, int variants, int repaired, int unrepaired) {
        jdbc.sql("""
            update stock_reconciliations set last_seen = :lastSeen, variants = variants + :variants,
                repaired = repaired + :repaired, unrepaired = unrepaired + :unrepaired
            where id = :id\
            """)
                .param("lastSeen", lastSeen)
                .param("variants", variants)
                .param("repaired", repaired)
                .param("unrepaired", unrepaired)
                .param("id", run.id())
                .update();
    }

    @Override
    public void end(Reconciliation run, Instant now) {
        jdbc.sql("update stock_reconciliations set ended_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", run.id())
                .update();
    }

    @Override
    public List<Reconciliation> before(long id, int most) {
        return jdbc.sql(ROWS + "where id < :before order by id desc limit :most")
                .param("before", id)
                .param("most", most)
                .query(JdbcReconciliations::run)
                .list();
    }

    private static Reconciliation run(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Reconciliation(
                row.getLong("id"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("last_seen", UUID.class),
                row.getInt("variants"),
                row.getInt("repaired"),
                row.getInt("unrepaired"));
    }
}
