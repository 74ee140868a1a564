package bd.haat.notification.delivery;

import bd.haat.notification.delivery.DeliveryView.LoggedAttempt;
import bd.haat.notification.template.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What admins ask about messages. */
@Repository
class JdbcDeliveryLog {
    /** @param oldestSeconds how long the oldest has waited since it was made; 0 where none waits */
    record Waiting(long messages, long oldestSeconds) {}

    private static final String COLUMNS = """
        select id, user_id, channel, occasion, address, state, attempts, segments, provider, reference, confidential,
               created_at, settled_at from deliveries\
        """;

    private final JdbcClient db;
    private final Clock clock;

    JdbcDeliveryLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Newest first, those before a key. */
    List<DeliveryView> page(DeliveryState state, UUID before, int limit) {
        return db.sql(COLUMNS + " where state = :state and id < :before order by id desc limit :limit")
                .param("state", state.name())
                .param("before", before)
                .param("limit", limit)
                .query(JdbcDeliveryLog::view)
                .list();
    }

    Optional<DeliveryView> find(UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(JdbcDeliveryLog::view)
                .optional()
                .map(view -> view.with(attempts(id)));
    }

    /** Makes a failed message due again, from its first attempt; false where it did not fail or has no body any more. */
    boolean resend(UUID id) {
        return db.sql("""
            update deliveries set state = 'PENDING', attempts = 0, next_try_at = :now, settled_at = null
             where id = :id and state = 'FAILED' and not confidential\
            """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    Waiting waiting() {
        return db.sql("""
            select count(*) as messages,
                   coalesce(extract(epoch from cast(:now as timestamptz) - min(created_at)), 0)::bigint as oldest_seconds
              from deliveries where state = 'PENDING'\
            """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Waiting.class)
                .single();
    }

    private List<LoggedAttempt> attempts(UUID id) {
        return db.sql("""
            select attempt, at, outcome, provider, detail from delivery_attempts
             where delivery_id = :id order by at limit 100\
            """)
                .param("id", id)
                .query((row, _) -> new LoggedAttempt(
                        row.getInt("attempt"),
                        instant(row, "at"),
                        DeliveryState.valueOf(row.getString("outcome")),
                        row.getString("provider"),
                        row.getString("detail")))
                .list();
    }

    private static DeliveryView view(ResultSet row, int number) throws SQLException {
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("occasion"),
                row.getString("address"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("segments"),
                row.getString("provider"),
                row.getString("reference"),
                row.getBoolean("confidential"),
                instant(row, "created_at"),
                instant(row, "settled_at"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
