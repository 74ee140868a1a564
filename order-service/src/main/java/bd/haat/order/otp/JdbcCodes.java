package bd.haat.order.otp;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code checkout_codes}: hashes alone, and how often codes were sent. */
@Repository
class JdbcCodes {
    private final JdbcClient db;

    JdbcCodes(JdbcClient db) {
        this.db = db;
    }

    /**
     * How often codes may be sent.
     *
     * @param pause between two to the same shopper
     * @param most to one shopper, and to one phone, within the window
     */
    record Limits(Duration pause, int most, Duration window) {}

    /** Replaces the shopper's code; false, and nothing changes, where that would be too soon or too often. */
    boolean open(UUID customerId, long phoneKey, byte[] hash, Instant now, Instant expiresAt, Limits limits) {
        db.sql("select pg_advisory_xact_lock(:phone)")
                .param("phone", phoneKey)
                .query((_, _) -> phoneKey)
                .single();
        return db.sql("""
            insert into checkout_codes as c (customer_id, phone_key, code_hash, tries, sent_at, expires_at, sends, counted_from)
            select :customer, :phone, :hash, 0, :now, :expires, 1, :now
            where (select coalesce(sum(sends), 0) from checkout_codes
              where phone_key = :phone and sent_at > :window) < :most
            on conflict (customer_id) do update set phone_key = :phone, code_hash = :hash, tries = 0, sent_at = :now,
              expires_at = :expires,
              sends = case when c.counted_from > :window then c.sends + 1 else 1 end,
              counted_from = case when c.counted_from > :window then c.counted_from else :now end
            where c.sent_at <= :pause and (c.counted_from <= :window or c.sends < :most)\
            """)
                        .param("customer", customerId)
                        .param("phone", phoneKey)
                        .param("hash", hash)
                        .param("now", now.atOffset(UTC))
                        .param("expires", expiresAt.atOffset(UTC))
                        .param("window", now.minus(limits.window()).atOffset(UTC))
                        .param("pause", now.minus(limits.pause()).atOffset(UTC))
                        .param("most", limits.most())
                        .update()
                > 0;
    }

    /** When the shopper was last sent a code. */
    Optional<Instant> lastSent(UUID customerId) {
        return db.sql("select sent_at from checkout_codes where customer_id = :customer")
                .param("customer", customerId)
                .query((row, _) -> row.getTimestamp("sent_at").toInstant())
                .optional();
    }

    /** Counts a try; answers the hash to compare with, or nothing if no code can be tried. */
    Optional<byte[]> tryOne(UUID customerId, long phoneKey, Instant now, int tries) {
        return db.sql("""
            update checkout_codes set tries = tries + 1
            where customer_id = :customer and phone_key = :phone and expires_at > :now and tries < :tries returning code_hash\
            """)
                .param("customer", customerId)
                .param("phone", phoneKey)
                .param("now", now.atOffset(UTC))
                .param("tries", tries)
                .query((row, _) -> row.getBytes("code_hash"))
                .optional();
    }

    /**
     * The row stays for a while, so that what was sent stays counted, and has no try left: whoever waits for it may have looked at the clock
     * before we did, and would find the code not yet expired.
     */
    void spend(UUID customerId, Instant now) {
        db.sql("update checkout_codes set expires_at = :now, tries = :none where customer_id = :customer")
                .param("now", now.atOffset(UTC))
                .param("none", Integer.MAX_VALUE)
                .param("customer", customerId)
                .update();
    }

    int purge(Instant before, int limit) {
        return db.sql("""
            delete from checkout_codes where customer_id in (
              select customer_id from checkout_codes where expires_at < :before order by expires_at limit :limit)\
            """)
                .param("before", before.atOffset(UTC))
                .param("limit", limit)
                .update();
    }
}
