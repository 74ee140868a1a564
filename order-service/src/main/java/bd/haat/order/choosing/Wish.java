package bd.haat.order.choosing;

import bd.haat.order.courier.CourierName;

/** Who is to carry a shipment. */
enum Wish {
    CHEAPEST,
    /** The shop itself. */
    OWN,
    PATHAO,
    STEADFAST,
    REDX,
    ECOURIER;

    /** Null where no courier is named. */
    CourierName courier() {
        return this == CHEAPEST || this == OWN ? null : CourierName.valueOf(name());
    }
}
