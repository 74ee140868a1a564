package bd.haat.order.shard;

import bd.haat.common.persistence.ShardedDataSource;
import bd.haat.common.persistence.Shards;
import bd.haat.order.timer.Recurring;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Gatherers;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Copies rules, shops and where they are paid from the first database to the one that is bound: at the start, after each change, and now
 * and then, should something have failed in between. Whoever joins them with orders has them in the same database.
 */
@Component
@ConditionalOnProperty("haat.shards[0].url")
class JdbcCopies implements Copies, Recurring {
    private static final Logger log = LoggerFactory.getLogger(JdbcCopies.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 1_000;

    /** What becomes of rows that are there already. Shops hear of changes by events too, the first database first. */
    private static final Map<String, String> TABLES = Map.of(
            "sellers",
            """
            on conflict (id) do update set owner_id = excluded.owner_id, shop_name = excluded.shop_name,
              legal_name = excluded.legal_name, bin_no = excluded.bin_no, phone = excluded.phone, line1 = excluded.line1,
              upazila_code = excluded.upazila_code, status = excluded.status, version = excluded.version
            where t.version < excluded.version\
            """,
            "payout_destinations",
            "on conflict (id) do update set withdrawn_at = excluded.withdrawn_at",
            "rules",
            "on conflict (name, valid_from) do update set value = excluded.value",
            "commission_rules",
            "on conflict do nothing",
            "risk_rules",
            "on conflict do nothing");

    private final JdbcClient home;
    private final JdbcClient db;
    private final Shards shards;
    private final TransactionOperations transaction;

    JdbcCopies(DataSource dataSource, JdbcClient db, Shards shards, TransactionOperations transaction) {
        this.home = JdbcClient.create(ShardedDataSource.of(dataSource, Shards.HOME));
        this.db = db;
        this.shards = shards;
        this.transaction = transaction;
    }

    @Override
    public String task() {
        return "copy-from-first-database";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        TABLES.forEach(this::copy);
    }

    @Override
    public void refresh() {
        try {
            shards.each(this::run);
        } catch (RuntimeException failed) {
            log.warn("Copies are behind the first database until the next round: {}", failed.toString());
        }
    }

    /** The lock comes before the reading, so that nothing older is written over what came by an event meanwhile. */
    private void copy(String table, String known) {
        if (Shards.bound().orElseThrow() == Shards.HOME || digest(home, table).equals(digest(db, table))) return;
        transaction.executeWithoutResult(_ -> {
            db.sql("lock table " + table + " in share row exclusive mode").update();
            try (var rows = home.sql("select to_jsonb(t)::text from " + table + " t").query(String.class).stream()) {
                rows.gather(Gatherers.windowFixed(AT_ONCE))
                        .forEach(some -> db.sql("insert into " + table + " as t select * from jsonb_populate_recordset("
                                        + "null::" + table + ", cast(:rows as jsonb)) " + known)
                                .param("rows", some.toString())
                                .update());
            }
        });
    }

    private static String digest(JdbcClient where, String table) {
        return where.sql("select coalesce(md5(string_agg(row, '' order by row)), '') from"
                        + " (select md5(to_jsonb(t)::text) as row from " + table + " t) rows")
                .query(String.class)
                .single();
    }
}
