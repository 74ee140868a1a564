package bd.haat.product.reservation;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/** All lines of the order are promised. */
record StockReserved(UUID orderId) implements Event {
    @Override
    public String type() {
        return "stock.reserved.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
