package bd.haat.order.checkout;

import bd.haat.order.cart.Item;
import bd.haat.order.orders.SellerDelivery;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants to buy, and where to.
 *
 * @param items null for the buyer's cart
 * @param couponCode null without a coupon
 * @param delivery how sellers are to deliver; whoever is absent delivers by the standard way
 */
record Basket(
        UUID customerId,
        UUID addressId,
        String couponCode,
        List<Item> items,
        Map<UUID, SellerDelivery.Choice> delivery) {
    boolean isCart() {
        return items == null;
    }
}
