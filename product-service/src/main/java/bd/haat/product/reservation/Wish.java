package bd.haat.product.reservation;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What one order asks for.
 *
 * @param pieces by variant
 * @param until when the promise ends if nobody confirms the order; null for never
 */
record Wish(UUID orderId, SortedMap<UUID, Integer> pieces, Instant until) {
    static Wish of(PlacedOrder order) {
        return new Wish(order.orderId(), OrderLine.sum(order.lines()), order.reserveUntil());
    }
}
