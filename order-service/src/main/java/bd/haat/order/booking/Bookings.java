package bd.haat.order.booking;

import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.Step;
import bd.haat.order.fulfilment.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All bookings. The conditions in the updates make late and doubled changes harmless. */
public interface Bookings {
    /** A new one, with a reference of its own; made with the order locked. */
    Booking add(Shipment shipment, String orderNumber, String wanted, CourierName courier, long collectMinor);

    Optional<Booking> find(UUID id);

    /** The one that a courier has or may have. */
    Optional<Booking> active(UUID shipmentId);

    Optional<Booking> latest(UUID shipmentId);

    /** The courier is asked from now on; false if that has begun or ended already. */
    boolean sending(UUID id, CourierName courier, long feeMinor, long cashFeeMinor);

    /** The courier has not seen it. */
    void unsent(UUID id);

    /** Looked for in vain once more. */
    void looked(UUID id);

    /** Nobody knows; people are asked, and the courier's notices may still tell. */
    boolean unknown(UUID id);

    /** The courier has it; false if it was not being asked. */
    boolean booked(UUID id, String code, Instant checkAt);

    boolean cancelling(UUID id);

    /** The courier would not cancel. */
    void notCancelled(UUID id, Instant checkAt);

    /** CANCELLED, REFUSED or ENDED; false if it was over already. */
    boolean over(UUID id, Booking.Status how, String failure);

    /** @param review null once people have looked */
    void review(UUID id, Booking.Review review);

    void step(UUID id, Step step);

    /**
     * Somebody says something about a parcel: it is asked about soon.
     *
     * @return the booking, also one that is over; empty if there is none
     */
    Optional<Booking> hinted(CourierName courier, String reference, String code, Instant now);

    void forgetHint(UUID id);

    /** Those to ask about, the longest overdue first. */
    List<Booking> due(Instant now, int limit);

    /** Asks again then, unless somebody has said something since it was read. */
    void checkAgain(Booking asRead, Instant at);

    /** Those for people, the newest first, after the given one. */
    List<Booking> toReview(UUID after, int limit);
}
