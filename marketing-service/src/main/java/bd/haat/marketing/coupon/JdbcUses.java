package bd.haat.marketing.coupon;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUses implements Uses {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final JdbcClient db;

    JdbcUses(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int of(UUID couponId) {
        return db.sql("select coalesce(sum(used), 0) from coupon_counters where coupon_id = :coupon")
                .param("coupon", couponId)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<UUID, Integer> of(Collection<UUID> couponIds) {
        if (couponIds.isEmpty()) return Map.of();
        record Row(UUID couponId, int used) {}
        return db
                .sql("select coupon_id, used from coupon_counters where coupon_id in (:coupons)")
                .param("coupons", couponIds)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::couponId, Row::used));
    }

    @Override
    public int of(UUID couponId, UUID customerId) {
        return db.sql("""
            select coalesce(sum(used), 0) from coupon_customers where coupon_id = :coupon and customer_id = :customer\
            """)
                .param("coupon", couponId)
                .param("customer", customerId)
                .query(Integer.class)
                .single();
    }

    @Override
    public Attempt take(Coupon coupon, UUID customerId) {
        var terms = coupon.terms();
        if (!count(coupon.id(), terms.totalLimit())) return Attempt.NONE_LEFT;
        if (count(coupon.id(), customerId, terms.customerLimit())) return Attempt.TAKEN;
        uncount(coupon.id());
        return Attempt.CUSTOMER_LIMIT;
    }

    @Override
    public void force(UUID couponId, UUID customerId) {
        count(couponId, null);
        count(couponId, customerId, null);
    }

    @Override
    public void giveBack(UUID couponId, UUID customerId) {
        uncount(couponId);
        db.sql("update coupon_customers set used = used - 1 where coupon_id = :coupon and customer_id = :customer")
                .param("coupon", couponId)
                .param("customer", customerId)
                .update();
    }

    private boolean count(UUID couponId, Integer limit) {
        return db.sql("""
            insert into coupon_counters as c (coupon_id, used) values (:coupon, 1)
            on conflict (coupon_id) do update set used = c.used + 1 where c.used < :limit\
            """)
                        .param("coupon", couponId)
                        .param("limit", limit == null ? UNLIMITED : limit)
                        .update()
                == 1;
    }

    private boolean count(UUID couponId, UUID customerId, Integer limit) {
        return db.sql("""
            insert into coupon_customers as c (coupon_id, customer_id, used) values (:coupon, :customer, 1)
            on conflict (coupon_id, customer_id) do update set used = c.used + 1 where c.used < :limit\
            """)
                        .param("coupon", couponId)
                        .param("customer", customerId)
                        .param("limit", limit == null ? UNLIMITED : limit)
                        .update()
                == 1;
    }

    private void uncount(UUID couponId) {
        db.sql("update coupon_counters set used = used - 1 where coupon_id = :coupon")
                .param("coupon", couponId)
                .update();
    }
}
