package bd.haat.common.messaging.outbox;

import bd.haat.common.messaging.EventMetadata;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code outbox} and {@code outbox_unrouted}. */
class JdbcOutbox {
    /** Bounds the cost of {@link #backlog()}; past it the size is estimated from the ids. */
    static final int COUNTED = 10_000;

    private static final long LOCK = 0x4861_6174_4f75_7478L;
    private static final String COLUMNS = "event_id, type, subject, body, traceparent, created_at";

    private final JdbcClient db;
    private final String source;

    JdbcOutbox(JdbcClient db, String source) {
        this.db = db;
        this.source = source;
    }

    /** An event to be sent. @param traceparent null without a trace */
    record Entry(EventMetadata event, String body, String traceparent) {}

    void add(Entry entry) {
        var event = entry.event();
        db.sql("insert into outbox (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")
                .params(event.id(), event.type(), event.subject(), entry.body(), entry.traceparent(), utc(event.time()))
                .update();
    }

    /** Their order here is their order of publication. */
    void addAll(List<Entry> entries) {
        db.sql("insert into outbox (" + COLUMNS + ") select " + COLUMNS
                        + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])"
                        + " with ordinality as entry (" + COLUMNS + ", place) order by place")
                .params(
                        column(entries, UUID[]::new, entry -> entry.event().id()),
                        column(entries, String[]::new, entry -> entry.event().type()),
                        column(entries, String[]::new, entry -> entry.event().subject()),
                        column(entries, String[]::new, Entry::body),
                        column(entries, String[]::new, Entry::traceparent),
                        column(
                                entries,
                                String[]::new,
                                entry -> entry.event().time().toString()))
                .update();
    }

    private static <T> Object column(List<Entry> entries, IntFunction<T[]> array, Function<Entry, T> value) {
        return entries.stream().map(value).toArray(array);
    }

    boolean isEmpty() {
        return !db.sql("select exists (select 1 from outbox)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Waits for the one place from which this database's events are sent and keeps it until the transaction ends. Should this
     * JVM fall silent meanwhile, the server ends the session after {@code silence} and frees the place. What the
     * transaction deletes has been sent: should the server forget it in a crash, the events are merely sent again, so its
     * commit does not wait for the disk.
     */
    void takeTurn(Duration silence) {
        db.sql("""
            select set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '10s', true),
                   set_config('idle_in_transaction_session_timeout', ?, true), pg_advisory_xact_lock(?)::text\
            """)
                .params(silence.toMillis() + "ms", LOCK)
                .query((_, _) -> true)
                .single();
    }

    List<OutboxRecord> oldest(int limit) {
        return db.sql("select id, " + COLUMNS + " from outbox order by id limit ?")
                .param(limit)
                .query(this::read)
                .list();
    }

    void delete(Collection<OutboxRecord> sent) {
        if (sent.isEmpty()) return;
        db.sql("delete from outbox where id = any (?)").param(ids(sent)).update();
    }

    /** Sets aside what no queue takes. */
    void park(Collection<OutboxRecord> unrouted) {
        if (unrouted.isEmpty()) return;
        db.sql("with parked as (delete from outbox where id = any (?) returning id, " + COLUMNS + ")"
                        + " insert into outbox_unrouted (id, " + COLUMNS + ") select * from parked")
                .param(ids(unrouted))
                .update();
    }

    boolean anyParked() {
        return db.sql("select exists (select 1 from outbox_unrouted)")
                .query(Boolean.class)
                .single();
    }

    void deleteParked(Collection<OutboxRecord> sent) {
        db.sql("delete from outbox_unrouted where id = any (?)")
                .param(ids(sent))
                .update();
    }

    /** The oldest parked event of each type; as many index look-ups as there are types. */
    List<OutboxRecord> oldestParkedOfEachType() {
        return db.sql("""
            with recursive types as (
                (select type from outbox_unrouted order by type limit 1)
                union all
                select (select u.type from outbox_unrouted u where u.type > t.type order by u.type limit 1)
                  from types t where t.type is not null)
            select u.* from types t cross join lateral
                (select * from outbox_unrouted where type = t.type order by id limit 1) u\
            """).query(this::read).list();
    }

    /** Puts parked events of a type, oldest first, back in line. */
    void unpark(String type, int limit) {
        db.sql("with back as (delete from outbox_unrouted where id in (select id from outbox_unrouted"
                        + " where type = ? order by id limit ?) returning id, " + COLUMNS + ") insert into outbox ("
                        + COLUMNS + ") select " + COLUMNS + " from back order by id")
                .params(type, limit)
                .update();
    }

    Backlog backlog() {
        return db.sql("""
            select (select count(*) from (select 1 from outbox order by id limit :counted) few) as counted,
                   (select max(id) - min(id) + 1 from outbox) as span,
                   (select created_at from outbox order by id limit 1) as oldest,
                   (select count(*) from (select 1 from outbox_unrouted limit :counted) few) as unrouted\
            """)
                .param("counted", COUNTED)
                .query((row, _) -> new Backlog(
                        row.getLong("counted") < COUNTED ? row.getLong("counted") : row.getLong("span"),
                        row.getLong("unrouted"),
                        row.getObject("oldest", OffsetDateTime.class)))
                .single();
    }

    private OutboxRecord read(ResultSet row, int number) throws SQLException {
        var metadata = new EventMetadata(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                source,
                row.getString("subject"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new OutboxRecord(row.getLong("id"), metadata, row.getString("body"), row.getString("traceparent"));
    }

    private static Long[] ids(Collection<OutboxRecord> records) {
        return records.stream().map(OutboxRecord::id).toArray(Long[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param oldest null when empty */
    record Backlog(long size, long unrouted, OffsetDateTime oldest) {}
}
