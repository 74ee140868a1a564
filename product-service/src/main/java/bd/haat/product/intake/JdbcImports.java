package bd.haat.product.intake;

import bd.haat.common.text.Language;
import bd.haat.product.transfer.FileFormat;
import bd.haat.product.transfer.UnreadableFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImports implements Imports {
    private static final String HELD = " where id = :id and lease_owner = :owner and status = 'RUNNING'";
    private static final String LEASE = "lease_until = now() + make_interval(secs => :seconds)";

    private final JdbcClient jdbc;

    JdbcImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Import received) {
        jdbc.sql("""
            insert into imports (id, seller_id, actor_id, format, dry_run, language, status, received_at, touched_at)
            values (:id, :seller, :actor, :format, :dryRun, :language, :status, :now, :now)\
            """)
                .param("id", received.id())
                .param("seller", received.sellerId())
                .param("actor", received.actorId())
                .param("format", received.format().name())
                .param("dryRun", received.dryRun())
                .param("language", received.language().code())
                .param("status", received.status().name())
                .param("now", at(received.receivedAt()))
                .update();
    }

    @Override
    public boolean queue(UUID id, long lines) {
        try {
            return jdbc.sql("""
                update imports set status = 'QUEUED', lines = :lines, version = version + 1
                where id = :id and status = 'RECEIVING'\
                """).param("id", id).param("lines", lines).update() == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from imports where id = :id").param("id", id).update();
    }

    @Override
    public boolean anyOpen(UUID sellerId) {
        return jdbc.sql("""
            select exists (select 1 from imports where seller_id = :seller and status in ('QUEUED', 'RUNNING'))\
            """).param("seller", sellerId).query(Boolean.class).single();
    }

    @Override
    public Optional<Import> find(UUID id, UUID sellerId) {
        return jdbc.sql("select * from imports where id = :id and seller_id = :seller and status <> 'RECEIVING'")
                .param("id", id)
                .param("seller", sellerId)
                .query(JdbcImports::row)
                .optional();
    }

    @Override
    public List<Import> before(UUID sellerId, UUID id, int most) {
        return jdbc.sql("""
            select * from imports where seller_id = :seller and status <> 'RECEIVING'
                and (:before::uuid is null or id < :before::uuid) order by id desc limit :most\
            """)
                .param("seller", sellerId)
                .param("before", id)
                .param("most", most)
                .query(JdbcImports::row)
                .list();
    }

    @Override
    public Optional<Import> take(UUID owner, Duration lease) {
        return jdbc.sql("update imports set " + LEASE + """
            , status = 'RUNNING', lease_owner = :owner, touched_at = now(), version = version + 1
            where id = (
                select id from imports where status in ('QUEUED', 'RUNNING') and coalesce(lease_until, now()) <= now()
                order by touched_at limit 1 for update skip locked) returning *\
            """)
                .param("owner", owner)
                .param("seconds", lease.toSeconds())
                .query(JdbcImports::row)
                .optional();
    }

    @Override
    public void advance(UUID id, UUID owner, Duration lease, Step step) {
        int held = jdbc.sql("update imports set " + LEASE + """
            , last_row = greatest(last_row, :lastRow), rows_done = rows_done or :rowsDone,
            created = created + :created, changed = changed + :changed, refused = refused + :refused,
            pictures = pictures + :pictures, pictures_taken = pictures_taken + :taken,
            pictures_refused = pictures_refused + :picturesRefused, failures = 0, version = version + 1\
            """ + HELD)
                .param("lastRow", step.lastRow())
                .param("rowsDone", step.rowsDone())
                .param("created", step.created())
                .param("changed", step.changed())
                .param("refused", step.refused())
                .param("pictures", step.pictures())
                .param("taken", step.picturesTaken())
                .param("picturesRefused", step.picturesRefused())
                .param("seconds", lease.toSeconds())
                .param("id", id)
                .param("owner", owner)
                .update();
        if (held == 0) throw new LostLease();
    }

    @Override
    public void release(UUID id, UUID owner, Duration pause) {
        jdbc.sql("update imports set " + LEASE + HELD)
                .param("seconds", pause.toSeconds())
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    @Override
    public void failed(UUID id, UUID owner, Duration pause, int most) {
        jdbc.sql("update imports set " + LEASE + """
            , failures = failures + 1, version = version + 1,
            status = case when failures + 1 >= :most then 'FAILED' else status end,
            problem = case when failures + 1 >= :most then 'import-failed' end,
            problem_row = case when failures + 1 >= :most then last_row + 1 end,
            ended_at = case when failures + 1 >= :most then now() end\
            """ + HELD)
                .param("most", most)
                .param("seconds", pause.toSeconds())
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    @Override
    public void end(UUID id, UUID owner, Instant now) {
        jdbc.sql("update imports set status = 'DONE', ended_at = :now, version = version + 1" + HELD)
                .param("now", at(now))
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    @Override
    public void fail(UUID id, UUID owner, UnreadableFile why, Instant now) {
        jdbc.sql("""
            update imports set status = 'FAILED', ended_at = :now, version = version + 1,
                problem = :problem, problem_row = :row, problem_detail = :detail\
            """ + HELD)
                .param("now", at(now))
                .param("problem", why.code())
                .param("row", why.row())
                .param("detail", why.detail())
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    @Override
    public boolean cancel(UUID id, Instant now) {
        return jdbc.sql("""
            update imports set status = 'CANCELLED', ended_at = :now, version = version + 1
            where id = :id and status in ('QUEUED', 'RUNNING')\
            """).param("now", at(now)).param("id", id).update() == 1;
    }

    @Override
    public List<UUID> old(Instant receivedBefore, Instant receivingBefore, int most) {
        return jdbc.sql("""
            select id from imports where received_at < :before and ended_at is not null
                or received_at < :receivingBefore and status = 'RECEIVING' limit :most\
            """)
                .param("before", at(receivedBefore))
                .param("receivingBefore", at(receivingBefore))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from imports where status in ('QUEUED', 'RUNNING')")
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                FileFormat.valueOf(row.getString("format")),
                row.getBoolean("dry_run"),
                Language.of(row.getString("language")).orElse(Language.BN),
                Import.Status.valueOf(row.getString("status")),
                row.getLong("lines"),
                row.getLong("last_row"),
                row.getBoolean("rows_done"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("refused"),
                row.getInt("pictures"),
                row.getInt("pictures_taken"),
                row.getInt("pictures_refused"),
                row.getString("problem"),
                row.getObject("problem_row", Long.class),
                row.getString("problem_detail"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("version"));
    }
}
