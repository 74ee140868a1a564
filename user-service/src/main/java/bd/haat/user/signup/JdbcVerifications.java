package bd.haat.user.signup;

import bd.haat.common.persistence.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open verifications; only hashes of secrets are kept. */
@Repository
class JdbcVerifications {
    private static final int TRIES = 5;

    private final JdbcClient db;

    JdbcVerifications(JdbcClient db) {
        this.db = db;
    }

    /** Opens one and closes those opened before it for the same person and channel. */
    void open(UUID userId, Channel channel, byte[] secretHash, Instant now) {
        db.sql("""
            with closed as (delete from verifications where user_id = :user and channel = :channel)
            insert into verifications (id, user_id, channel, secret_hash, expires_at, created_at)
            values (:id, :user, :channel, :hash, :expires, :now)\
            """)
                .param("id", Ids.next())
                .param("user", userId)
                .param("channel", channel.name())
                .param("hash", secretHash)
                .param("expires", now.plus(channel.life()).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When one was last opened for this person and channel. */
    Optional<Instant> lastOpened(UUID userId, Channel channel) {
        return db.sql("select max(created_at) from verifications where user_id = :user and channel = :channel")
                .param("user", userId)
                .param("channel", channel.name())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Uses up the token; answers whose it was. */
    Optional<UUID> takeEmailToken(byte[] hash, Instant now) {
        return db.sql("delete from verifications where channel = 'EMAIL' and secret_hash = :hash and expires_at >"
                        + " :now returning user_id")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Counts a try, then uses up the code if it is right; false for a wrong one and after five tries. */
    boolean takePhoneCode(UUID userId, byte[] hash, Instant now) {
        int tried = db.sql("""
            update verifications set attempts = attempts + 1
             where user_id = :user and channel = 'PHONE' and expires_at > :now and attempts < :tries\
            """)
                .param("user", userId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tries", TRIES)
                .update();
        if (tried == 0) return false;
        return db.sql("delete from verifications where user_id = :user and channel = 'PHONE' and secret_hash = :hash")
                        .param("user", userId)
                        .param("hash", hash)
                        .update()
                > 0;
    }
}
