package bd.haat.common.idempotency;

import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps keys and answers in table {@code idempotency_keys} of the caller's database; each call is one statement and its own transaction.
 */
class JdbcAnswers {
    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration KEPT = Duration.ofHours(48);

    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAnswers(JdbcClient db, Shards shards, JsonMapper json, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the key if it is new, or if it was taken by the same request whose lease ended without an answer, or is older than it is kept. */
    Claim claim(String caller, String key, byte[] requestHash) {
        return shards.in(shard(caller), () -> claimed(caller, key, requestHash));
    }

    private Claim claimed(String caller, String key, byte[] requestHash) {
        var now = clock.instant();
        int taken = db.sql("""
            insert into idempotency_keys as k (caller, key, request_hash, lease_until, created_at)
            values (:caller, :key, :hash, :lease, :now)
            on conflict (caller, key) do update
               set request_hash = :hash, lease_until = :lease, created_at = :now, status = null, headers = null, body = null
             where k.created_at < :expired or (k.status is null and k.lease_until < :now and k.request_hash = :hash)\
            """)
                .param("caller", caller)
                .param("key", key)
                .param("hash", requestHash)
                .param("lease", utc(now.plus(LEASE)))
                .param("now", utc(now))
                .param("expired", utc(now.minus(KEPT)))
                .update();
        if (taken == 1) return new Claim.Taken();
        return db.sql("select request_hash, status, headers, body from idempotency_keys where caller = :caller and"
                        + " key = :key")
                .param("caller", caller)
                .param("key", key)
                .query((row, _) -> read(row, requestHash))
                .optional()
                .orElseGet(Claim.Running::new); // its owner gave it up in between; the retry will find it free
    }

    void answer(String caller, String key, StoredAnswer answer) {
        shards.run(
                shard(caller),
                () -> db.sql(
                                "update idempotency_keys set status = :status, headers = cast(:headers as jsonb), body = :body"
                                        + " where caller = :caller and key = :key")
                        .param("status", answer.status())
                        .param("headers", json.writeValueAsString(answer.headers()))
                        .param("body", answer.body())
                        .param("caller", caller)
                        .param("key", key)
                        .update());
    }

    /** Frees a key whose request ended without an answer worth keeping (5xx, 429). */
    void release(String caller, String key) {
        shards.run(
                shard(caller),
                () -> db.sql("delete from idempotency_keys where caller = :caller and key = :key and status is null")
                        .param("caller", caller)
                        .param("key", key)
                        .update());
    }

    /** Deletes at most {@code limit} keys that are past their time; answers how many. */
    int purge(int limit) {
        return db.sql("""
            delete from idempotency_keys where (caller, key) in
              (select caller, key from idempotency_keys where created_at < :expired order by created_at limit :limit for update skip locked)\
            """)
                .param("expired", utc(clock.instant().minus(KEPT)))
                .param("limit", limit)
                .update();
    }

    private int shard(String caller) {
        return shards.count() == 1 ? Shards.HOME : shards.ofCustomer(UUID.fromString(caller));
    }

    private Claim read(ResultSet row, byte[] requestHash) throws SQLException {
        if (!Arrays.equals(row.getBytes("request_hash"), requestHash)) return new Claim.Reused();
        int status = row.getInt("status");
        if (row.wasNull()) return new Claim.Running();
        Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
        return new Claim.Answered(new StoredAnswer(status, headers, row.getBytes("body")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
