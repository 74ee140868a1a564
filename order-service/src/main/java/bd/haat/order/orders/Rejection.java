package bd.haat.order.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Why an order was rejected.
 *
 * @param reason {@code OUT_OF_STOCK}, {@code UNAVAILABLE}, {@code COUPON_EXHAUSTED}, {@code COUPON_EXPIRED}, {@code COUPON_NOT_ELIGIBLE}, after a
 *     review {@code NOT_ACCEPTED}
 * @param lines what was missing; empty where goods were not the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(String reason, List<Lacking> lines) {
    /** Available is what could have been had. */
    public record Lacking(UUID variantId, int requested, int available) {}
}
