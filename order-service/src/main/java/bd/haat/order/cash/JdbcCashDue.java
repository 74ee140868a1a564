package bd.haat.order.cash;

import static bd.haat.order.time.JdbcTimes.utc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCashDue implements CashDue {
    private final JdbcClient db;
    private final Clock clock;

    JdbcCashDue(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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
    public void less(UUID orderId, long amountMinor) {
        db.sql("""
            update payments set amount_minor = amount_minor - :less, changed_at = :now
            where order_id = :order and status = 'DUE'\
            """)
                .param("order", orderId)
                .param("less", amountMinor)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
