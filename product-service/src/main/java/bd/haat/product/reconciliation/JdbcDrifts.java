package bd.haat.product.reconciliation;

import bd.haat.product.sql.ArrayLiteral;
import bd.haat.product.sql.RecordColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrifts implements Drifts {
    private final JdbcClient jdbc;

    JdbcDrifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void repaired(Reconciliation run, Collection<Balance> wrong, Instant now) {
        add(run, wrong, now, now, "");
    }

    @Override
    public void unrepaired(Reconciliation run, Collection<Balance> wrong, Instant now) {
        add(run, wrong, now, null, """
            on conflict (variant_id) where repaired_at is null do update
            set reconciliation_id = excluded.reconciliation_id, on_hand = excluded.on_hand,
                ledger_on_hand = excluded.ledger_on_hand, reserved = excluded.reserved,
                ledger_reserved = excluded.ledger_reserved, elsewhere = excluded.elsewhere,
                ledger_elsewhere = excluded.ledger_elsewhere, promised = excluded.promised\
            """);
    }

    private void add(
            Reconciliation run, Collection<Balance> wrong, Instant found, Instant repaired, String onConflict) {
        if (wrong.isEmpty()) return;
        jdbc.sql("""
            insert into stock_drifts (reconciliation_id, variant_id, on_hand, ledger_on_hand, reserved,
                                      ledger_reserved, elsewhere, ledger_elsewhere, promised, found_at, repaired_at)
            select :run, drift.*, :found, :repaired::timestamptz
            from unnest(:variantId::uuid[], :onHand::bigint[], :ledgerOnHand::bigint[], :reserved::bigint[],
                        :ledgerReserved::bigint[], :elsewhere::bigint[], :ledgerElsewhere::bigint[],
                        :promised::bigint[]) as drift
            """ + onConflict)
                .param("run", run.id())
                .param("found", found.atOffset(ZoneOffset.UTC))
                .param("repaired", repaired == null ? null : repaired.atOffset(ZoneOffset.UTC))
                .params(RecordColumns.of(Balance.class, wrong))
                .update();
    }

    @Override
    public void closed(Collection<UUID> variants, Instant now) {
        jdbc.sql("""
            update stock_drifts set repaired_at = :now
            where repaired_at is null and variant_id = any (:variants::uuid[])\
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("variants", ArrayLiteral.of(variants))
                .update();
    }

    @Override
    public List<Drift> before(long id, Boolean repaired, int most) {
        var filter = repaired == null ? "" : repaired ? "and repaired_at is not null" : "and repaired_at is null";
        return jdbc.sql("select * from stock_drifts where id < :before " + filter + " order by id desc limit :most")
                .param("before", id)
                .param("most", most)
                .query(JdbcDrifts::drift)
                .list();
    }

    @Override
    public Count count() {
        return jdbc.sql("""
            select (select count(*) from stock_drifts where repaired_at is null) as open,
                   coalesce((select repaired from stock_reconciliations where ended_at is not null
                             order by id desc limit 1), 0) as repaired\
            """).query(Count.class).single();
    }

    private static Drift drift(ResultSet row, int number) throws SQLException {
        var repaired = row.getObject("repaired_at", OffsetDateTime.class);
        return new Drift(
                row.getLong("id"),
                row.getLong("reconciliation_id"),
                row.getObject("variant_id", UUID.class),
                row.getLong("on_hand"),
                row.getLong("ledger_on_hand"),
                row.getLong("reserved"),
                row.getLong("ledger_reserved"),
                row.getLong("elsewhere"),
                row.getLong("ledger_elsewhere"),
                row.getLong("promised"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                repaired == null ? null : repaired.toInstant());
    }
}
