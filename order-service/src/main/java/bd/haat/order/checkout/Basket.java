package bd.haat.order.checkout;

import bd.haat.order.cart.Item;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wants to buy, and where to.
 *
 * @param items null for the buyer's cart
 * @param couponCode null without a coupon
 */
record Basket(UUID customerId, UUID addressId, String couponCode, List<Item> items) {
    boolean isCart() {
        return items == null;
    }
}
