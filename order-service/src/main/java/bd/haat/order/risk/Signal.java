package bd.haat.order.risk;

/** What a rule looks at; all are whole numbers, and a rule speaks up from its threshold on. Hours are the last sixty minutes. */
public enum Signal {
    /** The order's total in paisa. */
    TOTAL_MINOR,
    /** Cash-on-delivery orders of the buyer that are not yet delivered. */
    OPEN_ON_DELIVERY,
    ACCOUNT_ORDERS_AN_HOUR,
    /** Orders of anybody to this phone. */
    PHONE_ORDERS_AN_HOUR,
    /** Orders of anybody to this address. */
    PLACE_ORDERS_AN_HOUR,
    /** Orders of anybody from this network address. */
    ORIGIN_ORDERS_AN_HOUR,
    /** Parcels of the last hundred orders that went out and were not taken: refused at the door, or called off on the way. */
    UNDELIVERED_PARCELS,
    /** Such parcels in a hundred of all that came to an end, from three on. */
    UNDELIVERED_PERCENT,
    /** Of the last hundred orders, those whose goods came back. */
    RETURNED_ORDERS,
    /** 1 where nothing of this buyer has been delivered to the address yet, else 0. */
    NEW_PLACE,
    /** The points of all rules that spoke up. */
    SCORE;

    /** Whether the answer needs the buyer's past orders. */
    boolean isHistory() {
        return switch (this) {
            case ACCOUNT_ORDERS_AN_HOUR, UNDELIVERED_PARCELS, UNDELIVERED_PERCENT, RETURNED_ORDERS, NEW_PLACE -> true;
            case TOTAL_MINOR,
                    OPEN_ON_DELIVERY,
                    PHONE_ORDERS_AN_HOUR,
                    PLACE_ORDERS_AN_HOUR,
                    ORIGIN_ORDERS_AN_HOUR,
                    SCORE -> false;
        };
    }
}
