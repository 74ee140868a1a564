package bd.haat.notification.delivery;

import bd.haat.notification.template.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code deliveries} and {@code delivery_attempts}. Replicas share the work by skipping each other's locked rows. */
@Repository
class JdbcDeliveries {
    private final JdbcClient db;
    private final Clock clock;

    JdbcDeliveries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return whether it is new: one message for each event and channel */
    boolean add(Delivery message) {
        return db.sql("""
            insert into deliveries (id, event_id, channel, user_id, occasion, address, subject, body, confidential,
                segments, state, attempts, next_try_at, expires_at, created_at)
            values (:id, :event, :channel, :user, :occasion, :address, :subject, :body, :confidential,
                :segments, 'PENDING', 0, :now, :expires, :now)
            on conflict (event_id, channel) do nothing\
            """)
                        .param("id", message.id())
                        .param("event", message.eventId())
                        .param("channel", message.channel().name())
                        .param("user", message.userId())
                        .param("occasion", message.occasion())
                        .param("address", message.address())
                        .param("subject", message.subject())
                        .param("body", message.body())
                        .param("confidential", message.confidential())
                        .param("segments", message.channel() == Channel.SMS ? Segments.of(message.body()) : 0)
                        .param("expires", message.expiresAt() == null ? null : utc(message.expiresAt()))
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes up to {@code most} messages that are due; they are this caller's until the lease ends. */
    List<Delivery> claim(int most, Duration lease) {
        var now = clock.instant();
        return db.sql("""
            update deliveries set attempts = attempts + 1, next_try_at = :until
             where id in (select id from deliveries where state = 'PENDING' and next_try_at <= :now
                           order by next_try_at limit :most for update skip locked)
            returning id, event_id, channel, user_id, occasion, address, subject, body, confidential, attempts, expires_at\
            """)
                .param("now", utc(now))
                .param("until", utc(now.plus(lease)))
                .param("most", most)
                .query(JdbcDeliveries::delivery)
                .list();
    }

    /** Logs an attempt and ends the message. A body with a secret is emptied. */
    void settle(Delivery message, DeliveryState state, Attempt attempt) {
        db.sql("""
            with settled as (
                update deliveries set state = :state, settled_at = :now, provider = :provider, reference = :detail,
                    body = case when confidential then '' else body end
                 where id = :id and state = 'PENDING' returning id)
            insert into delivery_attempts (delivery_id, attempt, at, outcome, provider, detail)
            select id, :attempt, :now, :state, :provider, :detail from settled\
            """)
                .param("state", state.name())
                .param("now", utc(clock.instant()))
                .param("provider", attempt.provider())
                .param("detail", attempt.detail())
                .param("id", message.id())
                .param("attempt", message.attempts())
                .update();
    }

    /** Logs an attempt; the next one comes after the pause. */
    void again(Delivery message, Attempt attempt, Duration pause) {
        var now = clock.instant();
        db.sql("""
            with later as (
                update deliveries set next_try_at = :next where id = :id and state = 'PENDING' returning id)
            insert into delivery_attempts (delivery_id, attempt, at, outcome, provider, detail)
            select id, :attempt, :now, 'PENDING', :provider, :detail from later\
            """)
                .param("next", utc(now.plus(pause)))
                .param("now", utc(now))
                .param("provider", attempt.provider())
                .param("detail", attempt.detail())
                .param("id", message.id())
                .param("attempt", message.attempts())
                .update();
    }

    /** Deletes at most {@code most} messages settled before a moment, with their log. */
    int purge(Instant before, int most) {
        return db.sql("""
            delete from deliveries where id in
                (select id from deliveries where settled_at < :before limit :most for update skip locked)\
            """).param("before", utc(before)).param("most", most).update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getObject("user_id", UUID.class),
                row.getString("occasion"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("confidential"),
                row.getInt("attempts"),
                expires == null ? null : expires.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
