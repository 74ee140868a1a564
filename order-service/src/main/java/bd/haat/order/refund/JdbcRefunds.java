package bd.haat.order.refund;

import static java.time.ZoneOffset.UTC;

import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRefunds implements Refunds {
    private final JdbcClient db;
    private final Rules rules;
    private final Clock clock;

    JdbcRefunds(JdbcClient db, Rules rules, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void add(Refund refund, String key) {
        var now = clock.instant();
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
                .param("now", now.atOffset(UTC))
                .param("due", now.plus(rules.seconds(Rule.REFUND_SECONDS, now)).atOffset(UTC))
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
            select r.* from refunds r join payments p on p.id = r.payment_id where p.order_id = :order order by r.id\
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
        return moved(id, Refund.Status.SENT, Refund.Status.DONE, reference, null);
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
                row.getString("reason"));
    }
}
