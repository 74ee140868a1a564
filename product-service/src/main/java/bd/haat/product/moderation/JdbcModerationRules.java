package bd.haat.product.moderation;

import bd.haat.product.cache.CacheOwner;
import bd.haat.product.cache.Change;
import bd.haat.product.cache.Changes;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps all rules in memory, at most for a minute where the word of a change was lost. */
@Repository
class JdbcModerationRules implements ModerationRules, CacheOwner {
    private final JdbcClient jdbc;
    private final Changes changes;
    private final LoadingCache<Boolean, List<ModerationRule>> rules =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(_ -> read());

    JdbcModerationRules(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    public List<ModerationRule> all() {
        return rules.get(true);
    }

    @Override
    @Transactional
    public boolean add(ModerationRule rule) {
        changes.everything();
        return jdbc.sql("""
            insert into moderation_rules (id, kind, parameter, action) values (:id, :kind, :parameter, :action)
            on conflict (kind, parameter) do nothing\
            """)
                        .param("id", rule.id())
                        .param("kind", rule.kind().name())
                        .param("parameter", rule.parameter())
                        .param("action", rule.action().name())
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public boolean remove(UUID id) {
        changes.everything();
        return jdbc.sql("delete from moderation_rules where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void forget(Change change) {
        if (change.everything()) rules.invalidateAll();
    }

    private List<ModerationRule> read() {
        return jdbc.sql("select id, kind, parameter, action from moderation_rules order by id")
                .query((row, _) -> new ModerationRule(
                        row.getObject("id", UUID.class),
                        ModerationRule.Kind.valueOf(row.getString("kind")),
                        row.getString("parameter"),
                        Action.valueOf(row.getString("action"))))
                .list();
    }
}
