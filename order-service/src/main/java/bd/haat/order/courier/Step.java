package bd.haat.order.courier;

/** What couriers call by many names. */
public enum Step {
    /** Nobody has fetched it yet. */
    BOOKED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    ON_HOLD,
    /** At the door in vain; it is tried again or comes back. */
    DELIVERY_FAILED,
    DELIVERED,
    /** Part of it, another thing, or for other money: for people to look at. */
    PARTLY_DELIVERED,
    RETURNING,
    RETURNED,
    /** Not carried on: before it was fetched nothing happened, afterwards it comes back. */
    CANCELLED,
    /** The courier itself does not know. */
    UNCLEAR;

    /** The courier has it, or had it. */
    public boolean hasLeftTheShop() {
        return switch (this) {
            case BOOKED, CANCELLED, UNCLEAR -> false;
            case PICKED_UP,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    ON_HOLD,
                    DELIVERY_FAILED,
                    DELIVERED,
                    PARTLY_DELIVERED,
                    RETURNING,
                    RETURNED -> true;
        };
    }
}
