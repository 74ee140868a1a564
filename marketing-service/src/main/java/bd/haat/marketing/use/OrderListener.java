package bd.haat.marketing.use;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What orders ask of coupons. Batches: a crowd on one coupon costs a few commits, not one each. */
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
            concurrency = 2)
    void placed(List<Received<PlacedOrder>> orders) {
        hold.hold(orders.stream().map(Received::event).toList());
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "marketing.order.ended",
            types = {"order.rejected.v1", "order.cancelled.v1", "order.expired.v1"},
            batch = 50)
    void ended(List<Received<SettledOrder>> orders) {
        settle.release(withCoupon(orders));
    }

    @Subscribe(exchange = ORDERS, queue = "marketing.order.confirmed.v1", types = "order.confirmed.v1", batch = 50)
    void confirmed(List<Received<SettledOrder>> orders) {
        settle.commit(withCoupon(orders));
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
