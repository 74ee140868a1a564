package bd.haat.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody wants to buy.
 *
 * @param couponCode null without one
 */
record Wish(String method, List<Line> lines, String couponCode) {
    record Line(String variantId, int quantity) {}

    static Wish of(String method, String variantId, int quantity) {
        return new Wish(method, List.of(new Line(variantId, quantity)), null);
    }

    /** One piece of each, in this order. */
    static Wish each(String method, String... variants) {
        return new Wish(method, Stream.of(variants).map(id -> new Line(id, 1)).toList(), null);
    }

    Wish with(String coupon) {
        return new Wish(method, lines, coupon);
    }

    Map<String, Object> body(String addressId) {
        var body = new HashMap<String, Object>(Map.of("addressId", addressId, "paymentMethod", method, "items", lines));
        if (couponCode != null) body.put("couponCode", couponCode);
        return body;
    }
}
