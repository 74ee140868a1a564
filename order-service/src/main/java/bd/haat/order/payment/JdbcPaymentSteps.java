package bd.haat.order.payment;

import static bd.haat.order.time.JdbcTimes.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conditions in the updates make each capture happen once. */
@Repository
class JdbcPaymentSteps implements PaymentSteps {
    private final JdbcClient db;
    private final Clock clock;

    JdbcPaymentSteps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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
                .param("expires", utc(expiresAt))
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
                        .param("check", utc(checkAt))
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

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
