package bd.haat.order.fulfilment;

/** Where a shipment stands. */
public enum ShipmentStatus {
    BOOKED,
    ACCEPTED,
    PACKED,
    HANDED_OVER,
    DELIVERED,
    /** The shopper did not take it; it is on its way back. */
    RETURNING,
    /** Back in its shop. */
    RETURNED,
    CANCELLED;

    public boolean mayFollow(ShipmentStatus before) {
        return switch (this) {
            case ACCEPTED -> before == BOOKED;
            case PACKED -> before == ACCEPTED;
            case HANDED_OVER -> before == ACCEPTED || before == PACKED;
            case RETURNING -> before == HANDED_OVER;
            case DELIVERED, RETURNED -> before == HANDED_OVER || before == RETURNING;
            case CANCELLED -> before.isOpen();
            case BOOKED -> false;
        };
    }

    /** It has not left its shop and can still be cancelled. */
    public boolean isOpen() {
        return this == BOOKED || this == ACCEPTED || this == PACKED;
    }

    /** It is on the road, one way or the other. */
    public boolean mayBeDelivered() {
        return DELIVERED.mayFollow(this);
    }

    /** Nothing more happens to it. */
    public boolean isOver() {
        return this == DELIVERED || isUndelivered();
    }

    /** It is over and never reached its shopper. */
    public boolean isUndelivered() {
        return this == RETURNED || this == CANCELLED;
    }
}
