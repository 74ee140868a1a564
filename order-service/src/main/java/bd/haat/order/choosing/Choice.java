package bd.haat.order.choosing;

import bd.haat.order.booking.Booking;
import bd.haat.order.fulfilment.ShipmentStatus;

/** Outcome of {@link ChooseCourier}. */
sealed interface Choice {
    /** It is being booked, or was by an earlier call. */
    record Chosen(Booking booking) implements Choice {}

    /** The shop carries it. */
    record Own() implements Choice {}

    /** No shipment of this person's shops. */
    record Unknown() implements Choice {}

    /** It was not accepted yet, or has left the shop. */
    record NotReady(ShipmentStatus status) implements Choice {}

    /** There is no contract with this courier. */
    record NotOffered() implements Choice {}

    /** Another courier has it or may have it. */
    record Taken(Booking booking) implements Choice {}
}
