package bd.haat.order.rules;

import bd.haat.common.persistence.Shards;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole small table once a minute. */
@Repository
class JdbcRules implements Rules {
    private static final Duration REREAD = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Shards shards;
    private final Map<Rule, Long> settings;
    private final LoadingCache<Boolean, Map<Rule, NavigableMap<Instant, Long>>> table =
            Caffeine.newBuilder().refreshAfterWrite(REREAD).build(_ -> read());

    JdbcRules(JdbcClient db, Shards shards, RuleSettings settings) {
        this.db = db;
        this.shards = shards;
        this.settings = settings.rules();
    }

    @Override
    public long of(Rule rule, Instant at) {
        var set = settings.get(rule);
        if (set != null) return set;
        var values = table.get(true).get(rule);
        var current = values == null ? null : values.floorEntry(at);
        if (current == null) throw new IllegalStateException("rule " + rule + " is not set");
        return current.getValue();
    }

    private Map<Rule, NavigableMap<Instant, Long>> read() {
        var rules = new EnumMap<Rule, NavigableMap<Instant, Long>>(Rule.class);
        for (var rule : Rule.values()) rules.put(rule, new TreeMap<>());
        shards.copy(() -> db.sql("select name, valid_from, value from rules where name = any(:known)")
                .param("known", Arrays.stream(Rule.values()).map(Enum::name).toArray(String[]::new))
                .query((row, _) -> rules.get(Rule.valueOf(row.getString("name")))
                        .put(row.getTimestamp("valid_from").toInstant(), row.getLong("value")))
                .list());
        return rules;
    }
}
