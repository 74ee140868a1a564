package bd.haat.order.payout;

import static bd.haat.order.time.JdbcTimes.instant;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBatches implements Batches {
    private static final String SELECT = """
        select b.*, (select count(*) from payouts p where p.batch_id = b.id) as payouts,
          (select coalesce(sum(amount_minor), 0) from payouts p where p.batch_id = b.id and p.status <> 'FAILED') as amount
        from payout_batches b
        """;

    private final JdbcClient db;
    private final Shards shards;
    private final Clock clock;

    JdbcBatches(JdbcClient db, Shards shards, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public void oneMaker() {
        db.sql("select true from pg_advisory_xact_lock(hashtext('payout_batches'))")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(UUID batchId) {
        db.sql("insert into payout_batches (id, status, created_at) values (:id, 'DRAFT', :now)")
                .param("id", batchId)
                .param("now", now())
                .update();
    }

    @Override
    public Optional<Batch> find(UUID batchId) {
        return db.sql(SELECT + " where b.id = :id")
                .param("id", batchId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Batch> lock(UUID batchId) {
        return db.sql("select id from payout_batches where id = :id for update")
                .param("id", batchId)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    @Override
    public List<Batch> list(PayoutStatus status, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Batch::id, Ids.ORDER).reversed(),
                () -> db.sql(SELECT + """
             where (cast(:status as text) is null or b.status = :status) and (cast(:after as uuid) is null or b.id < :after)
            order by b.id desc limit :limit\
            """)
                        .param("status", status == null ? null : status.name())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    @Override
    public void move(UUID batchId, PayoutStatus to, UUID adminId) {
        var step = switch (to) {
            case APPROVED -> "approved";
            case SENT -> "sent";
            case DRAFT, PAID, FAILED -> throw new IllegalArgumentException(to.name());
        };
        db.sql("update payout_batches set status = :to, " + step + "_at = :now, " + step
                        + "_by = :admin where id = :id")
                .param("id", batchId)
                .param("to", to.name())
                .param("now", now())
                .param("admin", adminId)
                .update();
        db.sql(
                        "update payouts set status = :to, changed_at = :now where batch_id = :id and status not in ('PAID', 'FAILED')")
                .param("id", batchId)
                .param("to", to.name())
                .param("now", now())
                .update();
    }

    @Override
    public void close(UUID batchId) {
        db.sql("""
            update payout_batches b set closed_at = :now, status = case
              when exists (select from payouts p where p.batch_id = b.id and p.status = 'PAID') then 'PAID' else 'FAILED' end
            where b.id = :id
              and not exists (select from payouts p where p.batch_id = b.id and p.status not in ('PAID', 'FAILED'))\
            """).param("id", batchId).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                PayoutStatus.valueOf(row.getString("status")),
                row.getInt("payouts"),
                row.getLong("amount"),
                instant(row, "created_at"),
                instant(row, "approved_at"),
                row.getObject("approved_by", UUID.class),
                instant(row, "sent_at"),
                row.getObject("sent_by", UUID.class),
                instant(row, "closed_at"));
    }
}
