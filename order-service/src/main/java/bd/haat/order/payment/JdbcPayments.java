package bd.haat.order.payment;

import static bd.haat.order.time.JdbcTimes.instant;
import static bd.haat.order.time.JdbcTimes.utc;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayments implements Payments {
    private static final String SELECT =
            "select p.*, o.number from payments p join orders o on o.id = p.order_id where ";

    private final JdbcClient db;
    private final Shards shards;
    private final Clock clock;

    JdbcPayments(JdbcClient db, Shards shards, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public Payment add(Order order, PaymentMethod method, PaymentStatus status, String key) {
        var id = Ids.next();
        var now = clock.instant();
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
                .param("now", utc(now))
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
                now);
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
        return shards.first(() -> db.sql(SELECT + "p.gateway_reference = :reference and p.method = :method")
                .param("reference", reference)
                .param("method", method.name())
                .query((row, _) -> read(row))
                .optional());
    }

    @Override
    public Optional<Payment> byInvoice(PaymentMethod method, String invoice) {
        return shards.first(() -> Payment.Invoice.of(invoice)
                .flatMap(known -> db.sql(SELECT + "o.number = :number and p.attempt = :attempt and p.method = :method")
                        .param("number", known.number())
                        .param("attempt", known.attempt())
                        .param("method", method.name())
                        .query((row, _) -> read(row))
                        .optional()));
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
    public List<Payment> sessions(PaymentMethod method, Instant from, Instant to, Payment after, int limit) {
        return db.sql(SELECT + """
            p.method = :method and p.created_at >= :from and p.created_at < :to and p.gateway_reference is not null
              and (p.created_at, p.id) > (cast(:afterAt as timestamptz), cast(:after as uuid))
            order by p.created_at, p.id limit :limit\
            """)
                .param("method", method.name())
                .param("from", utc(from))
                .param("to", utc(to))
                .param("afterAt", utc(after == null ? Instant.EPOCH : after.createdAt()))
                .param("after", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Payment> toCheck(Instant now, int limit) {
        return db.sql(SELECT + "p.check_at <= :now order by p.check_at limit :limit")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static Payment read(ResultSet row) throws SQLException {
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
                instant(row, "expires_at"),
                row.getInt("checks"),
                row.getTimestamp("created_at").toInstant());
    }
}
