package bd.haat.order.refund;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRefunds implements Refunds {
    private final JdbcClient db;
    private final Shards shards;
    private final Clock clock;

    JdbcRefunds(JdbcClient db, Shards shards, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public void add(Refund refund, String key) {
        db.sql("""
            insert into refunds (id, order_id, payment_id, amount_minor, currency, status, reason, idempotency_key, created_at,
              changed_at, due_at)
            values (:id, :order, :payment, :amount, 'BDT', :status, :reason, :key, :now, :now, :due)\
            """)
                .param("id", refund.id())
                .param("order", refund.orderId())
                .param("payment", refund.paymentId())
                .param("amount", refund.amountMinor())
                .param("status", refund.status().name())
                .param("reason", refund.reason())
                .param("key", key)
                .param("now", clock.instant().atOffset(UTC))
                .param("due", refund.dueAt().atOffset(UTC))
                .update();
    }

    @Override
    public Optional<Refund> find(UUID id) {
        return db.sql("select * from refunds where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public boolean isOf(UUID id, UUID orderId, UUID customerId) {
        return db.sql("""
            select exists (select from refunds r join orders o on o.id = r.order_id
              where r.id = :id and o.id = :order and o.customer_id = :customer)\
            """)
                .param("id", id)
                .param("order", orderId)
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Refund> byKey(UUID orderId, String key) {
        return db.sql("select * from refunds where order_id = :order and idempotency_key = :key")
                .param("order", orderId)
                .param("key", key)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Refund> of(UUID orderId) {
        return db.sql("""
            select * from refunds where order_id = :order order by id\
            """).param("order", orderId).query((row, _) -> read(row)).list();
    }

    @Override
    public void sent(UUID id) {
        moved(id, Refund.Status.PENDING, Refund.Status.SENT, null, null);
    }

    @Override
    public void unsent(UUID id) {
        moved(id, Refund.Status.SENT, Refund.Status.PENDING, null, null);
    }

    @Override
    public boolean done(UUID id, String reference) {
        return moved(id, Refund.Status.SENT, Refund.Status.DONE, reference, null)
                || moved(id, Refund.Status.TO_PAY, Refund.Status.DONE, reference, null);
    }

    @Override
    public boolean address(UUID id, String destination) {
        return db.sql("""
            update refunds set destination = :destination, status = 'TO_PAY', changed_at = :now
            where id = :id and status in ('UNADDRESSED', 'TO_PAY')\
            """)
                        .param("id", id)
                        .param("destination", destination)
                        .param("now", clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<String> reference(UUID id) {
        return db.sql("select gateway_reference from refunds where id = :id and status = 'DONE'")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Refund> list(Refund.Status status, Key after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Refund::dueAt).thenComparing(Refund::id, Ids.ORDER),
                () -> db.sql("""
            select * from refunds
            where case when cast(:status as text) is null then status <> 'DONE' else status = :status end
              and (cast(:id as uuid) is null or (due_at, id) > (:due, :id))
            order by due_at, id limit :limit\
            """)
                        .param("status", status == null ? null : status.name())
                        .param("due", after == null ? null : after.dueAt().atOffset(UTC))
                        .param("id", after == null ? null : after.id())
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    @Override
    public void failed(UUID id, String code) {
        moved(id, Refund.Status.SENT, Refund.Status.FAILED, null, code);
    }

    private boolean moved(UUID id, Refund.Status from, Refund.Status to, String reference, String code) {
        return db.sql("""
            update refunds set status = :to, gateway_reference = :reference, failure_code = :code, changed_at = :now
            where id = :id and status = :from\
            """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("reference", reference)
                        .param("code", code)
                        .param("now", clock.instant().atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public Set<String> references(UUID paymentId) {
        return db.sql("select gateway_reference from refunds where payment_id = :payment and gateway_reference is"
                        + " not null")
                .param("payment", paymentId)
                .query(String.class)
                .set();
    }

    private static Refund read(ResultSet row) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("payment_id", UUID.class),
                row.getLong("amount_minor"),
                Refund.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("destination"),
                row.getTimestamp("due_at").toInstant());
    }
}
