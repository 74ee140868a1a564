package bd.haat.product.reservation;

import bd.haat.common.messaging.Event;
import java.util.List;
import java.util.UUID;

/**
 * Nothing of the order is promised.
 *
 * @param reason {@code UNAVAILABLE} where something is no longer sold at all, else {@code OUT_OF_STOCK}
 * @param lines those that could not be had
 */
record StockRejected(UUID orderId, String reason, List<Line> lines) implements Event {
    record Line(UUID variantId, int requested, int available) {}

    @Override
    public String type() {
        return "stock.rejected.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
