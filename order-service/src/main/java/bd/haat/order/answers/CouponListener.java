package bd.haat.order.answers;

import bd.haat.common.messaging.Subscribe;
import bd.haat.order.orders.Rejection;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What marketing answers about the use of a coupon. */
@Component
class CouponListener {
    private static final String EXCHANGE = "marketing.events";
    private static final String QUEUE = "order.coupon";

    private final Progress progress;

    CouponListener(Progress progress) {
        this.progress = progress;
    }

    record CouponHeld(UUID orderId, String code) {}

    record CouponRefused(UUID orderId, String code, String reason) {
        Rejection rejection() {
            return new Rejection("COUPON_" + reason, List.of());
        }
    }

    @Subscribe(exchange = EXCHANGE, queue = QUEUE, types = "coupon.held.v1")
    void held(CouponHeld event) {
        progress.apply(event.orderId(), Occurrence.of(Trigger.COUPON_HELD));
    }

    @Subscribe(exchange = EXCHANGE, queue = QUEUE, types = "coupon.refused.v1")
    void refused(CouponRefused event) {
        progress.apply(event.orderId(), Occurrence.refused(Trigger.COUPON_REFUSED, event.rejection()));
    }
}
