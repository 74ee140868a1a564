package bd.haat.marketing.use;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/**
 * The order goes without the coupon. Contract: {@code contracts/coupon.refused.v1.schema.json}.
 *
 * @param reason EXHAUSTED, EXPIRED or NOT_ELIGIBLE
 */
record CouponRefused(UUID orderId, String code, String reason) implements Event {
    @Override
    public String type() {
        return "coupon.refused.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
