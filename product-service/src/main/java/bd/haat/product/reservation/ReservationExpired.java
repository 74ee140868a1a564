package bd.haat.product.reservation;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/** Nobody confirmed the order in time; its pieces are free again. */
record ReservationExpired(UUID orderId) implements Event {
    @Override
    public String type() {
        return "stock.reservation-expired.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
