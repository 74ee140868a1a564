package bd.haat.marketing.use;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What we read of {@code order.placed.v1}.
 *
 * @param couponCode null for most orders
 */
record PlacedOrder(
        UUID orderId,
        UUID customerId,
        Instant placedAt,
        List<Line> lines,
        long subtotalMinor,
        long discountMinor,
        String couponCode) {
    record Line(UUID sellerId) {}
}
