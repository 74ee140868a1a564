package bd.haat.notification.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNotifications implements Notifications {
    private final JdbcClient db;
    private final Clock clock;

    JdbcNotifications(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void add(UUID eventId, Notification message) {
        db.sql("""
            insert into notifications
                (id, event_id, user_id, occasion, title_bn, title_en, body_bn, body_en, created_at)
            values (:id, :event, :user, :occasion, :titleBn, :titleEn, :bodyBn, :bodyEn, :at)
            on conflict (event_id, user_id) do nothing\
            """)
                .param("id", message.id())
                .param("event", eventId)
                .param("user", message.userId())
                .param("occasion", message.occasion())
                .param("titleBn", message.titleBn())
                .param("titleEn", message.titleEn())
                .param("bodyBn", message.bodyBn())
                .param("bodyEn", message.bodyEn())
                .param("at", message.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Notification> page(UUID userId, boolean unreadOnly, UUID before, int limit) {
        var unread = unreadOnly ? " and read_at is null" : "";
        return db.sql("""
            select id, user_id, occasion, title_bn, title_en, body_bn, body_en, created_at, read_at from notifications
             where user_id = :user and id < :before\
            """ + unread + " order by id desc limit :limit")
                .param("user", userId)
                .param("before", before)
                .param("limit", limit)
                .query(Notification.class)
                .list();
    }

    @Override
    public boolean read(UUID userId, UUID id) {
        return db.sql("""
            update notifications set read_at = coalesce(read_at, :now) where id = :id and user_id = :user\
            """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("user", userId)
                        .update()
                == 1;
    }

    @Override
    public int readAll(UUID userId) {
        return db.sql("update notifications set read_at = :now where user_id = :user and read_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", userId)
                .update();
    }
}
