package bd.haat.user.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions and refresh tokens. */
@Repository
class JdbcSessions {
    /** A presented token with what its family allows. */
    record Presented(
            UUID sessionId,
            UUID userId,
            String role,
            Instant spentAt,
            byte[] successorNonce,
            boolean revoked,
            Instant sessionExpiresAt) {}

    private final JdbcClient db;

    JdbcSessions(JdbcClient db) {
        this.db = db;
    }

    void open(UUID sessionId, UUID userId, byte[] tokenHash, Instant now, Instant expiresAt) {
        db.sql("""
            with session as (insert into sessions (id, user_id, created_at, expires_at) values (:id, :user, :now, :expires) returning id)
            insert into refresh_tokens (hash, session_id, issued_at) select :hash, id, :now from session\
            """)
                .param("id", sessionId)
                .param("user", userId)
                .param("now", utc(now))
                .param("expires", utc(expiresAt))
                .param("hash", tokenHash)
                .update();
    }

    /** Locks the token's row until the transaction ends, so that two presentations of one token follow each other. */
    Optional<Presented> present(byte[] tokenHash) {
        return db.sql("""
            select s.id, s.user_id, u.role, t.spent_at, t.successor_nonce, s.revoked_at is not null as revoked, s.expires_at
              from refresh_tokens t join sessions s on s.id = t.session_id join users u on u.id = s.user_id
             where t.hash = :hash for update of t\
            """).param("hash", tokenHash).query((row, _) -> read(row)).optional();
    }

    void spend(byte[] tokenHash, byte[] nonce, byte[] successorHash, UUID sessionId, Instant now, Instant expiresAt) {
        db.sql("""
            with spent as (update refresh_tokens set spent_at = :now, successor_nonce = :nonce where hash = :hash),
                 longer as (update sessions set expires_at = :expires where id = :session)
            insert into refresh_tokens (hash, session_id, issued_at) values (:successor, :session, :now)\
            """)
                .param("now", utc(now))
                .param("nonce", nonce)
                .param("hash", tokenHash)
                .param("expires", utc(expiresAt))
                .param("session", sessionId)
                .param("successor", successorHash)
                .update();
    }

    void revoke(UUID sessionId, Instant now) {
        db.sql("update sessions set revoked_at = coalesce(revoked_at, :now) where id = :id")
                .param("now", utc(now))
                .param("id", sessionId)
                .update();
    }

    /** Deletes at most {@code limit} sessions, with their tokens, that ended before the given time. */
    int purge(Instant before, int limit) {
        return db.sql("delete from sessions where id in (select id from sessions where expires_at < :before order by"
                        + " expires_at limit :limit for update skip locked)")
                .param("before", utc(before))
                .param("limit", limit)
                .update();
    }

    private static Presented read(ResultSet row) throws SQLException {
        var spent = row.getObject("spent_at", OffsetDateTime.class);
        return new Presented(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("role"),
                spent == null ? null : spent.toInstant(),
                row.getBytes("successor_nonce"),
                row.getBoolean("revoked"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
