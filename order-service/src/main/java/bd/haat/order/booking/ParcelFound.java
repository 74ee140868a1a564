package bd.haat.order.booking;

import bd.haat.order.orders.Order;

/** Hears that a courier certainly has a parcel of ours. */
@FunctionalInterface
public interface ParcelFound {
    /**
     * Called in a transaction with the order locked; what is known already changes nothing.
     *
     * @param code the courier's number; null where it told none and goes by our reference
     * @param trackingCode what its page knows the parcel by, where that is not the code; else null
     */
    void found(Order order, Booking booking, String code, String trackingCode);
}
