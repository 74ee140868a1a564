package bd.haat.marketing.use;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What orders ask of coupons. Batches: a crowd on one coupon costs a few commits, not one each. Most orders carry no coupon and cost no
 * transaction; there is no inbox, because an order's hold is opened, committed and given back once, however often it is asked.
 */
@Component
class OrderListener {
    private static final String ORDERS = "order.events";

    private final HoldCoupons hold;
    private final SettleHolds settle;

    OrderListener(HoldCoupons hold, SettleHolds settle) {
        this.hold = hold;
        this.settle = settle;
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "marketing.order.placed.v1",
            types = "order.placed.v1",
            batch = 50,
            concurrency = 2,
            inbox = false)
    void placed(List<Received<PlacedOrder>> orders) {
        var wishes = orders.stream()
                .map(Received::event)
                .filter(order -> order.couponCode() != null)
                .toList();
        if (!wishes.isEmpty()) hold.hold(wishes);
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "marketing.order.ended",
            types = {"order.rejected.v1", "order.cancelled.v1", "order.expired.v1"},
            batch = 50,
            gatherMillis = 200,
            inbox = false)
    void ended(List<Received<SettledOrder>> orders) {
        var ended = withCoupon(orders);
        if (!ended.isEmpty()) settle.release(ended);
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "marketing.order.confirmed.v1",
            types = "order.confirmed.v1",
            batch = 50,
            gatherMillis = 200,
            inbox = false)
    void confirmed(List<Received<SettledOrder>> orders) {
        var confirmed = withCoupon(orders);
        if (!confirmed.isEmpty()) settle.commit(confirmed);
    }

    private static List<UUID> withCoupon(List<Received<SettledOrder>> orders) {
        return orders.stream()
                .map(Received::event)
                .filter(order -> order.couponCode() != null)
                .map(SettledOrder::orderId)
                .toList();
    }

    /** What we read of the events that end or confirm an order. */
    record SettledOrder(UUID orderId, String couponCode) {}
}
