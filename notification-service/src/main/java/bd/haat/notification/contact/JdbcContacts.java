package bd.haat.notification.contact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContacts implements Contacts {
    private final JdbcClient db;

    JdbcContacts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Contact> find(UUID userId) {
        return db.sql("""
            select user_id, name, email, phone, language, email_verified, phone_verified
              from contacts where user_id = :user\
            """).param("user", userId).query(Contact.class).optional();
    }

    @Override
    public void keep(Contact contact, Instant toldAt) {
        db.sql("""
            insert into contacts as c (user_id, name, email, phone, language, email_verified, phone_verified, told_at)
            values (:user, :name, :email, :phone, :language, :emailVerified, :phoneVerified, :at)
            on conflict (user_id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
                language = excluded.language, email_verified = excluded.email_verified,
                phone_verified = excluded.phone_verified, told_at = excluded.told_at
            where c.told_at <= excluded.told_at\
            """)
                .param("user", contact.userId())
                .param("name", contact.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("language", contact.language().name())
                .param("emailVerified", contact.emailVerified())
                .param("phoneVerified", contact.phoneVerified())
                .param("at", toldAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
