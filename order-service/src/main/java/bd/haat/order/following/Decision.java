package bd.haat.order.following;

import bd.haat.order.booking.Booking;

/** Outcome of {@link DecideBooking}. */
sealed interface Decision {
    /** What people may decide about a booking. */
    enum Kind {
        /** The courier has it, under the given code. */
        FOUND,
        /** The courier has none; the shop chooses again. */
        NOT_BOOKED,
        /** All in all the shopper has it. */
        DELIVERED,
        /** All in all it is back in its shop. */
        RETURNED,
        /** Nothing is to be done. */
        SEEN
    }

    record Done(Booking booking) implements Decision {}

    record UnknownBooking() implements Decision {}

    /** That does not follow from where the booking, or its shipment, stands. */
    record NotPossible(Booking booking) implements Decision {}

    /** The courier has no parcel of ours under this code. */
    record NotOurs() implements Decision {}

    record CourierAway() implements Decision {}
}
