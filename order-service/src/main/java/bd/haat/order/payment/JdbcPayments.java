package bd.haat.order.payment;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments in PostgreSQL; the conditions in the updates make each capture happen once. */
@Repository
class JdbcPayments implements Payments {
    private static final String SELECT =
            "select p.*, o.number from payments p join orders o on o.id = p.order_id where ";

    private final JdbcClient db;
    private final Clock clock;

    JdbcPayments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Payment add(Order order, PaymentMethod method, PaymentStatus status, String key) {
        var id = Ids.next();
        int attempt = db.sql("""
            insert into payments (id, order_id, attempt, method, status, amount_minor, currency, idempotency_key, created_at,
              changed_at)
            select :id, :order, 1 + coalesce(max(attempt), 0), :method, :status, :amount, 'BDT', :key, :now, :now
            from payments where order_id = :order returning attempt\
            """)
                .param("id", id)
                .param("order", order.id())
                .param("method", method.name())
                .param("status", status.name())
                .param("amount", order.totals().totalMinor())
                .param("key", key)
                .param("now", now())
                .query(Integer.class)
                .single();
        return new Payment(
                id,
                order.id(),
                order.number(),
                attempt,
                method,
                status,
                order.totals().totalMinor(),
                0,
                0,
                null,
                null,
                null,
                null,
                0,
                clock.instant());
    }

    @Override
    public Optional<Payment> find(UUID id) {
        return db.sql(SELECT + "p.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Payment> byReference(PaymentMethod method, String reference) {
        return db.sql(SELECT + "p.gateway_reference = :reference and p.method = :method")
                .param("reference", reference)
                .param("method", method.name())
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Payment> byInvoice(PaymentMethod method, String invoice) {
        return Payment.Invoice.of(invoice)
                .flatMap(known -> db.sql(SELECT + "o.number = :number and p.attempt = :attempt and p.method = :method")
                        .param("number", known.number())
                        .param("attempt", known.attempt())
                        .param("method", method.name())
                        .query((row, _) -> read(row))
                        .optional());
    }

    @Override
    public Optional<Payment> byKey(UUID orderId, String key) {
        return db.sql(SELECT + "p.order_id = :order and p.idempotency_key = :key")
                .param("order", orderId)
                .param("key", key)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Payment> of(UUID orderId) {
        return db.sql(SELECT + "p.order_id = :order order by p.attempt")
                .param("order", orderId)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public void opened(UUID id, PaymentGateway.Session session, Instant expiresAt, Instant checkAt) {
        db.sql("""
            update payments set status = 'OPEN', gateway_reference = :reference, redirect_url = :url, expires_at = :expires,
              check_at = :check, checks = 0, failure_code = null, changed_at = :now
            where id = :id and status = 'OPENING'\
            """)
                .param("id", id)
                .param("reference", session.reference())
                .param("url", session.payUrl())
                .param("expires", expiresAt.atOffset(UTC))
                .param("check", utc(checkAt))
                .param("now", now())
                .update();
    }

    @Override
    public void notOpened(UUID id, String code) {
        db.sql("update payments set failure_code = :code, changed_at = :now where id = :id and status = 'OPENING'")
                .param("id", id)
                .param("code", code)
                .param("now", now())
                .update();
    }

    @Override
    public boolean claim(Payment payment, Instant checkAt) {
        db.sql("""
            update payments set status = 'CANCELLED', failure_code = 'superseded', changed_at = :now
            where order_id = :order and id <> :id and status in ('OPENING', 'OPEN')\
            """)
                .param("order", payment.orderId())
                .param("id", payment.id())
                .param("now", now())
                .update();
        return db.sql("""
            update payments set status = 'EXECUTING', failure_code = null, check_at = :check, checks = 0, changed_at = :now
            where id = :id and status in ('OPEN', 'FAILED', 'CANCELLED')
              and not exists (select from payments where order_id = :order and status = 'EXECUTING')\
            """)
                        .param("id", payment.id())
                        .param("order", payment.orderId())
                        .param("check", checkAt.atOffset(UTC))
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public void checkAgain(UUID id, Instant at) {
        db.sql("update payments set check_at = :at, checks = checks + 1 where id = :id and check_at is not null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    @Override
    public void reopened(UUID id, Instant checkAt) {
        db.sql("update payments set status = 'OPEN', check_at = :at, checks = checks + 1, changed_at = :now"
                        + " where id = :id and status = 'EXECUTING'")
                .param("id", id)
                .param("at", utc(checkAt))
                .param("now", now())
                .update();
    }

    @Override
    public boolean captured(UUID id, String transactionId, long amountMinor) {
        return db.sql("""
            update payments set status = 'CAPTURED', transaction_id = :transaction, captured_minor = :amount, failure_code = null,
              check_at = null, changed_at = :now
            where id = :id and status not in ('CAPTURED', 'REFUNDED')\
            """)
                        .param("id", id)
                        .param("transaction", transactionId)
                        .param("amount", amountMinor)
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public boolean ended(UUID id, PaymentStatus status, String code) {
        checkAgain(id, null);
        return left(id, status, code);
    }

    @Override
    public boolean left(UUID id, PaymentStatus status, String code) {
        return db.sql("""
            update payments set status = :status, failure_code = :code, changed_at = :now
            where id = :id and status in ('OPENING', 'OPEN', 'EXECUTING')\
            """)
                        .param("id", id)
                        .param("status", status.name())
                        .param("code", code)
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public void close(UUID orderId) {
        db.sql("update payments set status = 'EXPIRED', changed_at = :now"
                        + " where order_id = :order and status in ('OPENING', 'OPEN')")
                .param("order", orderId)
                .param("now", now())
                .update();
    }

    @Override
    public void collected(UUID orderId, long amountMinor, boolean last) {
        db.sql("""
            update payments set captured_minor = captured_minor + :amount,
              status = case when not :last then status when captured_minor + :amount > 0 then 'CAPTURED' else 'CANCELLED' end,
              changed_at = :now
            where order_id = :order and status = 'DUE'\
            """)
                .param("order", orderId)
                .param("amount", amountMinor)
                .param("last", last)
                .param("now", now())
                .update();
    }

    @Override
    public void lessDue(UUID orderId, long amountMinor) {
        db.sql("""
            update payments set amount_minor = amount_minor - :less, changed_at = :now
            where order_id = :order and status = 'DUE'\
            """)
                .param("order", orderId)
                .param("less", amountMinor)
                .param("now", now())
                .update();
    }

    @Override
    public void refunded(UUID id, long amountMinor) {
        db.sql("""
            update payments set refunded_minor = refunded_minor + :amount,
              status = case when status <> 'DUE' and refunded_minor + :amount = captured_minor then 'REFUNDED' else status end, changed_at = :now
            where id = :id\
            """)
                .param("id", id)
                .param("amount", amountMinor)
                .param("now", now())
                .update();
    }

    @Override
    public List<Payment> sessions(PaymentMethod method, Instant from, Instant to, Payment after, int limit) {
        return db.sql(SELECT + """
            p.method = :method and p.created_at >= :from and p.created_at < :to and p.gateway_reference is not null
              and (p.created_at, p.id) > (cast(:afterAt as timestamptz), cast(:after as uuid))
            order by p.created_at, p.id limit :limit\
            """)
                .param("method", method.name())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .param("afterAt", utc(after == null ? Instant.EPOCH : after.createdAt()))
                .param("after", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Payment> toCheck(Instant now, int limit) {
        return db.sql(SELECT + "p.check_at <= :now order by p.check_at limit :limit")
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }

    private static Payment read(ResultSet row) throws SQLException {
        var expires = row.getTimestamp("expires_at");
        return new Payment(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getInt("attempt"),
                PaymentMethod.valueOf(row.getString("method")),
                PaymentStatus.valueOf(row.getString("status")),
                row.getLong("amount_minor"),
                row.getLong("captured_minor"),
                row.getLong("refunded_minor"),
                row.getString("gateway_reference"),
                row.getString("transaction_id"),
                row.getString("redirect_url"),
                expires == null ? null : expires.toInstant(),
                row.getInt("checks"),
                row.getTimestamp("created_at").toInstant());
    }
}
