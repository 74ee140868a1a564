package bd.haat.marketing.coupon;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts what is used of each coupon, held uses included. Every write locks the coupon's counter before a customer's. */
public interface Uses {
    /** How an attempt to use a coupon ends. */
    enum Attempt {
        TAKEN,
        /** All customers together have used it up. */
        NONE_LEFT,
        /** This customer has. */
        CUSTOMER_LIMIT
    }

    int of(UUID couponId);

    Map<UUID, Integer> of(Collection<UUID> couponIds);

    int of(UUID couponId, UUID customerId);

    /** Counts one more use if the coupon's limits allow it; exact under any number of attempts at once. */
    Attempt take(Coupon coupon, UUID customerId);

    /** Counts one more use whatever the limits: the discount has been given. */
    void force(UUID couponId, UUID customerId);

    void giveBack(UUID couponId, UUID customerId);
}
