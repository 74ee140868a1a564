package bd.haat.order.deadline;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock whose deadlines stand in the rows of some table. */
public final class JdbcClock implements LegalClock {
    private static final String RANGE = " where (c.due_at, c.subject_id) > (:afterAt, :afterId) and c.due_at <= :until";
    private static final String EARLIEST = " order by c.due_at, c.subject_id limit :limit";
    private static final String NOT_ANNOUNCED = """
         and not exists (select from deadline_notices n
          where n.kind = :kind and n.subject_id = c.subject_id and n.due_at = c.due_at and n.state = :state)\
        """;

    private final JdbcClient db;
    private final Shards shards;
    private final String kind;
    private final Function<Instant, Duration> warning;
    private final String source;
    private final String select;

    /**
     * @param source a query of what still runs: {@code subject_id}, {@code order_id}, {@code seller_id} (may be null) and {@code due_at},
     *     plain enough for the planner to use an index on the time
     */
    public JdbcClock(JdbcClient db, Shards shards, String kind, Function<Instant, Duration> warning, String source) {
        this.db = db;
        this.shards = shards;
        this.kind = kind;
        this.warning = warning;
        this.source = " from (" + source + ") c";
        this.select = "select c.*, o.number, o.customer_id, s.owner_id" + this.source
                + " join orders o on o.id = c.order_id left join sellers s on s.id = c.seller_id";
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Duration warning(Instant now) {
        return warning.apply(now);
    }

    @Override
    public List<Deadline> page(Window window, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Deadline::position),
                () -> in(select + RANGE + EARLIEST, window)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    @Override
    public List<Deadline> unannounced(Window window, Deadline.State state, int limit) {
        return in(unannounced(), window)
                .param("kind", kind)
                .param("state", state.name())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public Optional<Deadline> find(UUID subjectId) {
        return db.sql(select + " where c.subject_id = :subject")
                .param("subject", subjectId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public long count(Window window) {
        return shards.sum(() -> in(counted(), window).query(Long.class).single());
    }

    String unannounced() {
        return select + RANGE + NOT_ANNOUNCED + EARLIEST;
    }

    String counted() {
        return "select count(*)" + source + RANGE;
    }

    private JdbcClient.StatementSpec in(String sql, Window window) {
        return db.sql(sql)
                .param("afterAt", window.after().dueAt().atOffset(UTC))
                .param("afterId", window.after().subjectId())
                .param("until", window.until().atOffset(UTC));
    }

    private Deadline read(ResultSet row) throws SQLException {
        return new Deadline(
                kind,
                row.getObject("subject_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getTimestamp("due_at").toInstant());
    }
}
