package bd.haat.product.alert;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/** A variant that somebody waited for can be had again; told once to each who waited. */
record StockBack(UUID userId, UUID productId, UUID variantId, String slug, Name name, int available) implements Event {
    record Name(String bn, String en) {}

    @Override
    public String type() {
        return "stock.back.v1";
    }

    @Override
    public String subject() {
        return variantId.toString();
    }
}
