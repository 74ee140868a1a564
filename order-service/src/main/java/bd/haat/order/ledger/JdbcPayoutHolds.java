package bd.haat.order.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayoutHolds implements PayoutHolds {
    private final JdbcClient db;
    private final Clock clock;

    JdbcPayoutHolds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void hold(UUID orderId, UUID sellerId, String reason) {
        write(
                "insert into payout_holds (order_id, seller_id, reason, since) values (:order, :seller, :reason, :now)"
                        + " on conflict (order_id, seller_id, reason) where released_at is null do nothing",
                orderId,
                sellerId,
                reason);
    }

    @Override
    public void release(UUID orderId, UUID sellerId, String reason) {
        write(
                "update payout_holds set released_at = :now where order_id = :order and seller_id = :seller"
                        + " and reason = :reason and released_at is null",
                orderId,
                sellerId,
                reason);
    }

    @Override
    public boolean stand(UUID orderId) {
        return db.sql("select exists (select from payout_holds where order_id = :order and released_at is null)")
                .param("order", orderId)
                .query(Boolean.class)
                .single();
    }

    private void write(String sql, UUID orderId, UUID sellerId, String reason) {
        db.sql(sql)
                .param("order", orderId)
                .param("seller", sellerId)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
