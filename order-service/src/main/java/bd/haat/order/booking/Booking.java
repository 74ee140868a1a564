package bd.haat.order.booking;

import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.Step;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.UUID;

/**
 * A parcel that a courier was asked to carry, or is to be.
 *
 * @param reference what the courier knows it by from us; unique
 * @param wanted what the shop chose: a courier, or {@code CHEAPEST}
 * @param courier null until the cheapest is found
 * @param code the courier's number; null until it is known
 * @param hint a number that somebody says is this parcel's; not believed before the courier is asked
 * @param step where the courier last said it is; null before
 * @param collectMinor cash to collect, in paisa
 * @param feeMinor what the courier takes, null until it has said so; {@code cashFeeMinor} likewise
 * @param failure why it was refused; else null
 * @param review what people have to look at; else null
 * @param looks how often it was looked for in vain after a lost answer
 * @param checkAt when to ask the courier about it; null for never
 */
public record Booking(
        UUID id,
        UUID shipmentId,
        UUID orderId,
        UUID sellerId,
        String reference,
        String wanted,
        CourierName courier,
        Status status,
        String code,
        String hint,
        Step step,
        long collectMinor,
        Long feeMinor,
        Long cashFeeMinor,
        String failure,
        Review review,
        int looks,
        Instant checkAt) {
    /** The one-time tasks by which it is booked and cancelled; their instance is its id. */
    public static final String BOOK = "book-courier";

    public static final String CANCEL = "cancel-courier";

    /** Where it stands. */
    public enum Status {
        WANTED,
        /** The courier is being asked, or an answer was lost. */
        SENDING,
        /** Nobody but the courier knows whether there is a parcel; people decide. */
        UNKNOWN,
        BOOKED,
        CANCELLING,
        CANCELLED,
        REFUSED,
        ENDED
    }

    /** Why people have to look at it. */
    public enum Review {
        BOOKING_UNKNOWN,
        PARTLY_DELIVERED,
        UNCLEAR,
        /** The courier cancels by telephone or portal only, or says that it is too late. */
        CANCEL_BY_HAND,
        /** The courier's word contradicts what the shipment has come to. */
        CONTRADICTION
    }

    /** A courier may have it, and nobody has heard so. */
    public boolean isUnheard() {
        return status == Status.SENDING || status == Status.UNKNOWN;
    }

    /** What a courier collects for a shipment, in paisa; 0 for one that is paid. */
    public static long collectMinor(Order order, Shipment shipment) {
        return order.paymentMethod().onDelivery() ? shipment.dueMinor() : 0;
    }
}
