package bd.haat.product.stock;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/** The pieces of one variant changed; of several changes in one transaction only the last is told. */
record StockChanged(UUID productId, UUID variantId, int available, int onHand, long version) implements Event {
    @Override
    public String type() {
        return "stock.changed.v1";
    }

    @Override
    public String subject() {
        return variantId.toString();
    }
}
