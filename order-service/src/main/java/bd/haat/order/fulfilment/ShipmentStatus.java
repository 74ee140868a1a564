package bd.haat.order.fulfilment;

import java.util.Set;

/** Where a shipment stands. */
public enum ShipmentStatus {
    BOOKED,
    ACCEPTED,
    PACKED,
    HANDED_OVER,
    DELIVERED,
    CANCELLED;

    boolean mayFollow(ShipmentStatus before) {
        return switch (this) {
            case ACCEPTED -> before == BOOKED;
            case PACKED -> before == ACCEPTED;
            case HANDED_OVER -> before == ACCEPTED || before == PACKED;
            case DELIVERED -> before == HANDED_OVER;
            case CANCELLED -> isOpen().contains(before);
            case BOOKED -> false;
        };
    }

    /** In which a shipment can still be cancelled. */
    public static Set<ShipmentStatus> isOpen() {
        return Set.of(BOOKED, ACCEPTED, PACKED);
    }
}
