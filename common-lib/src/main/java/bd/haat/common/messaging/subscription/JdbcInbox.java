package bd.haat.common.messaging.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code inbox}: which events have taken effect through which queue. */
class JdbcInbox {
    private final JdbcClient db;
    private final Clock clock;

    JdbcInbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Remembers the events in the current transaction; answers those that were not known before. */
    Set<UUID> record(String queue, Collection<UUID> events) {
        return new HashSet<>(db.sql("""
            insert into inbox (event_id, queue, received_at)
            select id, ?, ? from unnest(?::uuid[]) id order by id
            on conflict do nothing returning event_id\
            """)
                .params(queue, clock.instant().atOffset(ZoneOffset.UTC), events.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Forgets at most {@code limit} events that were published longer than {@code kept} ago; answers how many. */
    int purge(Duration kept, int limit) {
        long millis = clock.instant().minus(kept).toEpochMilli();
        var bound = new UUID(millis << 16 | 0x7000, 0x8000000000000000L); // the least UUIDv7 of that moment
        return db.sql("delete from inbox where (event_id, queue) in (select event_id, queue from inbox"
                        + " where event_id < ? order by event_id limit ? for update skip locked)")
                .params(bound, limit)
                .update();
    }
}
