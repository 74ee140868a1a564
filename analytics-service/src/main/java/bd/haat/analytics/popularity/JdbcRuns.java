package bd.haat.analytics.popularity;

import bd.haat.analytics.store.JdbcStore;
import bd.haat.common.persistence.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Measurements in ClickHouse. */
@Repository
class JdbcRuns {
    private final JdbcStore store;

    JdbcRuns(JdbcStore store) {
        this.store = store;
    }

    /**
     * Claims the next measurement: of several claims the earliest holds. ClickHouse knows no locks, so two replicas whose claims cross
     * within milliseconds may both go on; both then tell the same.
     *
     * @return empty where another one runs that began within the lease
     */
    Optional<Run> claim(Instant now, Duration lease) {
        if (earliestOpen(now, lease).isPresent()) return Optional.empty();
        var mine = Run.begun(Ids.next(), now);
        save(mine);
        return earliestOpen(now, lease).filter(mine.id()::equals).map(_ -> mine);
    }

    void save(Run run) {
        store.insert(
                "popularity_runs (run_id, begun_at, ended_at, products, queries)",
                Collections.singletonList(
                        new Object[] {run.id(), utc(run.begunAt()), utc(run.endedAt()), run.products(), run.queries()
                        }));
    }

    boolean endedSince(Instant moment) {
        return latest(1, "ended_at is not null").stream()
                .anyMatch(run -> !run.begunAt().isBefore(moment));
    }

    /** The latest first. */
    List<Run> latest(int limit) {
        return latest(limit, "1");
    }

    private List<Run> latest(int limit, String which) {
        return store.read()
                .sql("""
                    select run_id, begun_at, ended_at, products, queries from %s final where %s
                     order by begun_at desc, run_id limit %d\
                    """.formatted(store.table("popularity_runs"), which, limit))
                .query(JdbcRuns::run)
                .list();
    }

    private Optional<UUID> earliestOpen(Instant now, Duration lease) {
        return store.read()
                .sql("""
                    select run_id from %s final where ended_at is null and begun_at between :since and :until
                     order by begun_at, run_id limit 1\
                    """.formatted(store.table("popularity_runs")))
                .param("since", utc(now.minus(lease)))
                .param("until", utc(now.plus(lease))) // another replica's clock may be ahead
                .query((row, _) -> UUID.fromString(row.getString("run_id")))
                .optional();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", LocalDateTime.class);
        return new Run(
                UUID.fromString(row.getString("run_id")),
                row.getObject("begun_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                row.getLong("products"),
                row.getLong("queries"));
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
