package bd.haat.user.apikey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API keys, as hashes. */
@Repository
class JdbcApiKeys {
    /** Whose key it is. */
    record Owner(UUID keyId, UUID userId, String role) {}

    private final JdbcClient db;

    JdbcApiKeys(JdbcClient db) {
        this.db = db;
    }

    /** False when the person has {@code most} already. */
    boolean add(UUID id, UUID userId, String name, byte[] hash, Instant now, int most) {
        return db.sql("""
            insert into api_keys (id, user_id, name, hash, created_at)
            select :id, :user, :name, :hash, :now where (select count(*) from api_keys where user_id = :user and revoked_at is null) < :most\
            """)
                        .param("id", id)
                        .param("user", userId)
                        .param("name", name)
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    List<ApiKeyView> of(UUID userId, int limit) {
        return db.sql("""
            select id, name, created_at, last_used_at from api_keys where user_id = :user and revoked_at is null
             order by created_at desc limit :limit\
            """)
                .param("user", userId)
                .param("limit", limit)
                .query((row, _) -> new ApiKeyView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        instant(row, "created_at"),
                        instant(row, "last_used_at")))
                .list();
    }

    boolean revoke(UUID id, UUID userId, Instant now) {
        return db.sql("update api_keys set revoked_at = :now where id = :id and user_id = :user and revoked_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("user", userId)
                        .update()
                == 1;
    }

    /** The owner of a key that is good now; notes the use. */
    Optional<Owner> use(byte[] hash, Instant now) {
        return db.sql("""
            update api_keys k set last_used_at = :now from users u
             where k.hash = :hash and k.revoked_at is null and u.id = k.user_id returning k.id, u.id as user_id, u.role\
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .query((row, _) -> new Owner(
                        row.getObject("id", UUID.class), row.getObject("user_id", UUID.class), row.getString("role")))
                .optional();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
