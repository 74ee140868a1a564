package bd.haat.order.following;

import bd.haat.order.booking.Booking;
import bd.haat.order.booking.Bookings;
import bd.haat.order.courier.Courier.Progress;
import bd.haat.order.courier.Couriers;
import bd.haat.order.fulfilment.Journey;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.OrderChanges;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What machines cannot know, people find out and say here; a code they name is verified with the courier. */
@Service
class DecideBooking {
    private final Bookings bookings;
    private final Couriers couriers;
    private final NoteProgress noteProgress;
    private final Orders orders;
    private final Journey journey;
    private final OrderChanges changes;
    private final TransactionOperations transaction;

    DecideBooking(
            Bookings bookings,
            Couriers couriers,
            NoteProgress noteProgress,
            Orders orders,
            Journey journey,
            OrderChanges changes,
            TransactionOperations transaction) {
        this.bookings = bookings;
        this.couriers = couriers;
        this.noteProgress = noteProgress;
        this.orders = orders;
        this.journey = journey;
        this.changes = changes;
        this.transaction = transaction;
    }

    Decision decide(UUID bookingId, Decision.Kind what, String code, UUID adminId) {
        var found = bookings.find(bookingId);
        if (found.isEmpty()) return new Decision.UnknownBooking();
        return what == Decision.Kind.FOUND
                ? found(found.get(), code)
                : transaction.execute(_ -> decide(bookingId, what, Actor.admin(adminId)));
    }

    private Decision found(Booking booking, String code) {
        if (booking.status() != Booking.Status.UNKNOWN) return new Decision.NotPossible(booking);
        return switch (couriers.named(booking.courier()).track(booking.reference(), code)) {
            case Progress.NoAnswer(var _) -> new Decision.CourierAway();
            case Progress.At at
            when booking.reference().equals(at.reference()) -> {
                noteProgress.note(booking.id(), at);
                yield new Decision.Done(bookings.find(booking.id()).orElseThrow());
            }
            case Progress.At _, Progress.Unknown _ -> new Decision.NotOurs();
        };
    }

    private Decision decide(UUID bookingId, Decision.Kind what, Actor admin) {
        var booking = bookings.find(bookingId).orElseThrow();
        var order = orders.lock(booking.orderId()).orElseThrow();
        booking = bookings.find(bookingId).orElseThrow();
        boolean done = switch (what) {
            case NOT_BOOKED ->
                booking.status() == Booking.Status.UNKNOWN
                        && bookings.over(bookingId, Booking.Status.REFUSED, "not-booked");
            case DELIVERED ->
                booking.review() != null
                        && journey.reach(order, booking.shipmentId(), ShipmentStatus.DELIVERED, admin, name(booking));
            case RETURNED ->
                booking.review() != null
                        && journey.reach(order, booking.shipmentId(), ShipmentStatus.RETURNED, admin, name(booking));
            case SEEN -> booking.review() != null && booking.status() != Booking.Status.UNKNOWN;
            case FOUND -> throw new IllegalArgumentException(what.name());
        };
        if (!done) return new Decision.NotPossible(booking);
        if (what == Decision.Kind.DELIVERED || what == Decision.Kind.RETURNED)
            bookings.over(bookingId, Booking.Status.ENDED, null);
        bookings.review(bookingId, null);
        var moved = orders.lock(order.id()).orElseThrow(); // what was reached may have moved it
        orders.note(moved, new Entry("COURIER_" + what, admin, name(booking)));
        changes.changed(order.id());
        return new Decision.Done(bookings.find(bookingId).orElseThrow());
    }

    private static String name(Booking booking) {
        return booking.courier().name();
    }
}
