package bd.haat.notification.preference;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPreferences implements Preferences {
    private final JdbcClient db;

    JdbcPreferences(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Preference of(UUID userId) {
        return db.sql("select email, sms from preferences where user_id = :user")
                .param("user", userId)
                .query(Preference.class)
                .optional()
                .orElse(Preference.EVERYTHING);
    }

    @Override
    public void set(UUID userId, Preference wanted) {
        db.sql("""
            insert into preferences (user_id, email, sms) values (:user, :email, :sms)
            on conflict (user_id) do update set email = excluded.email, sms = excluded.sms\
            """)
                .param("user", userId)
                .param("email", wanted.email())
                .param("sms", wanted.sms())
                .update();
    }
}
