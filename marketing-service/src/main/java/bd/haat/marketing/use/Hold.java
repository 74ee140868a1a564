package bd.haat.marketing.use;

import java.util.UUID;

/** A use that an order has or had. */
record Hold(UUID orderId, UUID couponId, UUID customerId, State state) {
    enum State {
        HELD,
        COMMITTED,
        RELEASED,
        /** The order never settled. */
        EXPIRED,
        REFUSED
    }
}
