package bd.haat.product.querylog;

import bd.haat.product.feedback.Screening;
import bd.haat.product.querylog.PopularQueriesMeasured.Item;
import bd.haat.product.sql.ArrayLiteral;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queries that may be suggested, without those that the automatic rules (banned words, contacts) find fault with; read once a minute. */
@Repository
class JdbcPopularQueries implements PopularQueries {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Screening screening;
    private final LoadingCache<Boolean, List<Completion>> all =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(1)).build(_ -> read());

    JdbcPopularQueries(JdbcClient jdbc, Screening screening) {
        this.jdbc = jdbc;
        this.screening = screening;
    }

    @Override
    public List<String> beginning(String[] typed, int most) {
        var keys = Arrays.stream(typed).map(Completion::keys).toList();
        return all.get(true).stream()
                .filter(completion -> completion.continues(keys))
                .map(Completion::query)
                .limit(most)
                .toList();
    }

    /** Puts a measurement in the place of an earlier one; inside the caller's transaction. */
    void replace(PopularQueriesMeasured measured) {
        var at = measured.measuredAt().atOffset(ZoneOffset.UTC);
        var best = measured.queries().stream().limit(MOST).toList();
        jdbc.sql("lock table popular_queries in share row exclusive mode")
                .update(); // of two at once the later replaces
        jdbc.sql("delete from popular_queries where measured_at < :at")
                .param("at", at)
                .update();
        jdbc.sql("""
            insert into popular_queries (query, visitors, measured_at)
            select query, visitors, :at from unnest(:queries::text[], :visitors::int[]) as measured (query, visitors)
            where not exists (select from popular_queries where measured_at > :at)
            on conflict (query) do nothing\
            """)
                .param("at", at)
                .param("queries", ArrayLiteral.of(best, Item::query))
                .param("visitors", ArrayLiteral.of(best, Item::visitors))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new Forget());
    }

    private List<Completion> read() {
        return jdbc
                .sql("select query from popular_queries order by visitors desc, query limit :most")
                .param("most", MOST)
                .query(String.class)
                .list()
                .stream()
                .filter(query -> screening.screen(query).isEmpty())
                .map(Completion::of)
                .toList();
    }

    private class Forget implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            all.invalidateAll();
        }
    }
}
