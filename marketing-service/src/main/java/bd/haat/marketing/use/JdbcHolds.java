package bd.haat.marketing.use;

import bd.haat.marketing.use.Hold.State;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code coupon_holds}. All its rows are locked before any counter, in the order of their ids. */
@Repository
class JdbcHolds {
    private final JdbcClient db;
    private final Clock clock;

    JdbcHolds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Opens a hold; false where the order has one, or ended before. */
    boolean open(PlacedOrder order, UUID couponId, Instant until) {
        return db.sql("""
            insert into coupon_holds (order_id, coupon_id, customer_id, state, discount_minor, created_at, expires_at)
            values (:order, :coupon, :customer, 'HELD', :discount, :now, :until) on conflict (order_id) do nothing\
            """)
                        .param("order", order.orderId())
                        .param("coupon", couponId)
                        .param("customer", order.customerId())
                        .param("discount", order.discountMinor())
                        .param("now", utc(clock.instant()))
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    /** Remembers that an order ended, so that its wish, should it come later, gets nothing. */
    void bury(UUID orderId) {
        db.sql("""
            insert into coupon_holds (order_id, state, discount_minor, created_at, expires_at)
            values (:order, 'RELEASED', 0, :now, :now) on conflict (order_id) do nothing\
            """).param("order", orderId).param("now", utc(clock.instant())).update();
    }

    List<Hold> lock(Collection<UUID> orders, Collection<State> states) {
        return db.sql("""
            select order_id, coupon_id, customer_id, state from coupon_holds
             where order_id in (:orders) and state in (:states) and coupon_id is not null
             order by order_id for update\
            """)
                .param("orders", orders)
                .param("states", states.stream().map(State::name).toList())
                .query(Hold.class)
                .list();
    }

    List<Hold> lockDue(Instant now, int most) {
        return db.sql("""
            select order_id, coupon_id, customer_id, state from coupon_holds where state = 'HELD' and expires_at < :now
             order by expires_at limit :most for update skip locked\
            """)
                .param("now", utc(now))
                .param("most", most)
                .query(Hold.class)
                .list();
    }

    void mark(Collection<UUID> orders, State state) {
        if (orders.isEmpty()) return;
        db.sql("update coupon_holds set state = :state where order_id in (:orders)")
                .param("state", state.name())
                .param("orders", orders)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
