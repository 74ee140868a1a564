package bd.haat.user.guest;

import bd.haat.common.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One code for each phone; only its hash is kept. */
@Repository
class JdbcGuestCodes {
    private final JdbcClient db;
    private final GuestSettings settings;

    JdbcGuestCodes(JdbcClient db, GuestSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * Who is to prove the phone.
     *
     * @param userId of the account there is, or of the one there will be
     */
    record Guest(String phone, UUID userId, String name, Language language) {}

    /** What was sent: the guest, and the code's hash. */
    record Sent(Guest guest, byte[] codeHash) {}

    /** Replaces the phone's code; false, and nothing changes, where that would be too soon or too often. */
    boolean open(Guest guest, byte[] codeHash, Instant now) {
        return db.sql("""
            insert into guest_codes as g (phone, user_id, name, language, code_hash, tries, sent_at, expires_at, sends, counted_from)
            values (:phone, :user, :name, :language, :hash, 0, :now, :expires, 1, :now)
            on conflict (phone) do update set user_id = :user, name = :name, language = :language, code_hash = :hash, tries = 0,
              sent_at = :now, expires_at = :expires,
              sends = case when g.counted_from > :window then g.sends + 1 else 1 end,
              counted_from = case when g.counted_from > :window then g.counted_from else :now end
            where g.sent_at <= :pause and (g.counted_from <= :window or g.sends < :most)\
            """)
                        .param("phone", guest.phone())
                        .param("user", guest.userId())
                        .param("name", guest.name())
                        .param("language", guest.language().name())
                        .param("hash", codeHash)
                        .param("now", utc(now))
                        .param("expires", utc(now.plus(settings.codeLife())))
                        .param("window", utc(now.minus(settings.window())))
                        .param("pause", utc(now.minus(settings.pause())))
                        .param("most", settings.codes())
                        .update()
                > 0;
    }

    /** Counts a try; empty if no code can be tried. */
    Optional<Sent> tryOne(String phone, Instant now) {
        return db.sql("""
            update guest_codes set tries = tries + 1 where phone = :phone and expires_at > :now and tries < :tries
            returning phone, user_id, name, language, code_hash\
            """)
                .param("phone", phone)
                .param("now", utc(now))
                .param("tries", settings.tries())
                .query((row, _) -> sent(row))
                .optional();
    }

    /** No try is left: whoever waits for this row may have looked at the clock before we did, and would find the code not yet expired. */
    void spend(String phone, Instant now) {
        db.sql("update guest_codes set expires_at = :now, tries = :tries where phone = :phone")
                .param("now", utc(now))
                .param("tries", settings.tries())
                .param("phone", phone)
                .update();
    }

    void purge(Instant now, int limit) {
        db.sql("""
            delete from guest_codes where phone in (
              select phone from guest_codes where expires_at < :before order by expires_at limit :limit)\
            """)
                .param("before", utc(now.minus(settings.window())))
                .param("limit", limit)
                .update();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        var guest = new Guest(
                row.getString("phone"),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                Language.valueOf(row.getString("language")));
        return new Sent(guest, row.getBytes("code_hash"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
