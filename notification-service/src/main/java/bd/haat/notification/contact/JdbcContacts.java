package bd.haat.notification.contact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
    public List<UUID> admins(int most) {
        return db.sql("select user_id from contacts where role = 'ADMIN' order by user_id limit :most")
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    @Override
    public void keep(Contact contact, String role, Instant toldAt) {
        db.sql("""
            insert into contacts as c (user_id, name, email, phone, role, language, email_verified, phone_verified, told_at)
            values (:user, :name, :email, :phone, :role, :language, :emailVerified, :phoneVerified, :at)
            on conflict (user_id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
                role = excluded.role, language = excluded.language, email_verified = excluded.email_verified,
                phone_verified = excluded.phone_verified, told_at = excluded.told_at
            where c.told_at <= excluded.told_at\
            """)
                .param("user", contact.userId())
                .param("name", contact.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("role", role)
                .param("language", contact.language().name())
                .param("emailVerified", contact.emailVerified())
                .param("phoneVerified", contact.phoneVerified())
                .param("at", toldAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
