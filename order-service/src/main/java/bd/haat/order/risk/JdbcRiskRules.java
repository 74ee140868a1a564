package bd.haat.order.risk;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Shards;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rules that count or will count twice a minute. */
@Repository
class JdbcRiskRules implements RiskRules {
    private static final Duration REREAD = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final Shards shards;
    private final LoadingCache<Boolean, List<RiskRule>> known =
            Caffeine.newBuilder().expireAfterWrite(REREAD).build(_ -> read());

    JdbcRiskRules(JdbcClient db, Shards shards) {
        this.db = db;
        this.shards = shards;
    }

    @Override
    public List<RiskRule> inForce(Instant at) {
        var newest = new LinkedHashMap<String, RiskRule>();
        known.get(true).stream()
                .filter(rule -> !rule.validFrom().isAfter(at))
                .forEach(rule -> newest.put(rule.name(), rule));
        return newest.values().stream().filter(rule -> rule.threshold() != null).toList();
    }

    @Override
    public List<RiskRule> list(UUID after, int limit) {
        return db.sql("""
            select * from risk_rules where cast(:after as uuid) is null or id < :after order by id desc limit :limit\
            """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> rule(row))
                .list();
    }

    @Override
    public boolean add(RiskRule rule) {
        int added = db.sql("""
            insert into risk_rules (id, name, signal, threshold, outcome, points, on_delivery, within_days, valid_from, note,
              added_by, added_at)
            values (:id, :name, :signal, :threshold, :outcome, :points, :onDelivery, :withinDays, :from, :note, :by, :at)
            on conflict (name, valid_from) do nothing\
            """)
                .param("id", rule.id())
                .param("name", rule.name())
                .param("signal", rule.signal().name())
                .param("threshold", rule.threshold())
                .param("outcome", rule.outcome().name())
                .param("points", rule.points())
                .param("onDelivery", rule.onDelivery())
                .param("withinDays", rule.withinDays())
                .param("from", rule.validFrom().atOffset(UTC))
                .param("note", rule.note())
                .param("by", rule.addedBy())
                .param("at", rule.addedAt().atOffset(UTC))
                .update();
        known.invalidateAll();
        return added > 0;
    }

    /** The newest of each name that has begun, and those ahead; the earlier before the later. */
    private List<RiskRule> read() {
        return shards.copy(() -> db.sql("""
            select * from risk_rules r where valid_from >= coalesce(
              (select max(valid_from) from risk_rules past where past.name = r.name and past.valid_from <= now()), valid_from)
            order by valid_from, name\
            """).query((row, _) -> rule(row)).list());
    }

    private static RiskRule rule(ResultSet row) throws SQLException {
        return new RiskRule(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Signal.valueOf(row.getString("signal")),
                row.getObject("threshold", Long.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("points"),
                row.getBoolean("on_delivery"),
                row.getObject("within_days", Integer.class),
                row.getTimestamp("valid_from").toInstant(),
                row.getString("note"),
                row.getObject("added_by", UUID.class),
                row.getTimestamp("added_at").toInstant());
    }
}
