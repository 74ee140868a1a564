package bd.haat.marketing.use;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/** One use of the coupon is the order's. Contract: {@code contracts/coupon.held.v1.schema.json}. */
record CouponHeld(UUID orderId, String code) implements Event {
    @Override
    public String type() {
        return "coupon.held.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
