package bd.haat.product.rules;

import bd.haat.product.cache.CacheOwner;
import bd.haat.product.cache.Change;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole small table once in ten seconds. */
@Repository
class JdbcRules implements Rules, CacheOwner {
    private static final Duration REREAD = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final LoadingCache<Boolean, Map<Rule, NavigableMap<Instant, Long>>> table =
            Caffeine.newBuilder().expireAfterWrite(REREAD).build(_ -> read());

    JdbcRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long of(Rule rule, Instant at) {
        var current = table.get(true).get(rule).floorEntry(at);
        if (current == null) throw new IllegalStateException("rule " + rule + " is not set");
        return current.getValue();
    }

    @Override
    public void forget(Change change) {
        if (change.everything()) table.invalidateAll();
    }

    private Map<Rule, NavigableMap<Instant, Long>> read() {
        var rules = new EnumMap<Rule, NavigableMap<Instant, Long>>(Rule.class);
        for (var rule : Rule.values()) rules.put(rule, new TreeMap<>());
        jdbc.sql("select name, valid_from, value from rules").query(row -> {
            rules.get(Rule.valueOf(row.getString("name")))
                    .put(row.getObject("valid_from", OffsetDateTime.class).toInstant(), row.getLong("value"));
        });
        return rules;
    }
}
