package bd.haat.product.drift;

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

/** The runs. */
@Repository
class JdbcIndexChecks {
    private static final String ROWS =
            "select id, begun_at, ended_at, last_seen, documents, missing, stale, extra from index_checks ";

    private final JdbcClient jdbc;

    JdbcIndexChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a run, unless one is going on or began less than {@code pause} ago. */
    void begin(Instant now, Duration pause) {
        jdbc.sql("""
            insert into index_checks (begun_at) select :now
            where not exists (select 1 from (select begun_at from index_checks order by id desc limit 1) last
                              where last.begun_at > :notAfter)
            on conflict do nothing\
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("notAfter", now.minus(pause).atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<IndexCheck> open() {
        return jdbc.sql(ROWS + "where ended_at is null")
                .query(JdbcIndexChecks::check)
                .optional();
    }

    /**
     * Moves the run on.
     *
     * @param lastSeen null where nothing follows: the run ends
     * @return false where another replica has done that stretch
     */
    boolean advance(IndexCheck check, UUID lastSeen, long documents, Instant now) {
        return jdbc.sql("""
            update index_checks set documents = documents + :documents, last_seen = coalesce(:lastSeen::uuid, last_seen),
                ended_at = case when :lastSeen::uuid is null then :now::timestamptz end
            where id = :id and ended_at is null and last_seen = :before\
            """)
                        .param("documents", documents)
                        .param("lastSeen", lastSeen == null ? null : lastSeen.toString())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", check.id())
                        .param("before", check.lastSeen())
                        .update()
                == 1;
    }

    void count(long check, DriftKind kind) {
        jdbc.sql("update index_checks set %1$s = %1$s + 1 where id = :id".formatted(kind.label()))
                .param("id", check)
                .update();
    }

    List<IndexCheck> before(long id, int most) {
        return jdbc.sql(ROWS + "where id < :before order by id desc limit :most")
                .param("before", id)
                .param("most", most)
                .query(JdbcIndexChecks::check)
                .list();
    }

    private static IndexCheck check(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new IndexCheck(
                row.getLong("id"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("last_seen", UUID.class),
                row.getInt("documents"),
                row.getInt("missing"),
                row.getInt("stale"),
                row.getInt("extra"));
    }
}
