package bd.haat.product.alert;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/**
 * A variant fell to the mark that its seller set. Told once: again only after it has been above it.
 *
 * @param ownerId the person behind the shop
 * @param lowAt the mark
 */
record StockLow(
        UUID sellerId, UUID ownerId, UUID productId, UUID variantId, String sku, Name name, int available, int lowAt)
        implements Event {
    record Name(String bn, String en) {}

    @Override
    public String type() {
        return "stock.low.v1";
    }

    @Override
    public String subject() {
        return variantId.toString();
    }
}
