package bd.haat.order.booking;

import bd.haat.order.courier.Courier.Cancellation;
import bd.haat.order.courier.Couriers;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.timer.OneTime;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a courier not to come. Cancelling twice does no harm. */
@Component
class CancelBooking implements OneTime {
    private static final String REASON = "cancelled by the shop";

    private final Bookings bookings;
    private final Couriers couriers;
    private final Orders orders;
    private final Shipments shipments;
    private final OrderChanges changes;
    private final TransactionOperations transaction;
    private final Clock clock;

    CancelBooking(
            Bookings bookings,
            Couriers couriers,
            Orders orders,
            Shipments shipments,
            OrderChanges changes,
            TransactionOperations transaction,
            Clock clock) {
        this.bookings = bookings;
        this.couriers = couriers;
        this.orders = orders;
        this.shipments = shipments;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String task() {
        return Booking.CANCEL;
    }

    @Override
    public void run(String instance) {
        var booking = bookings.find(UUID.fromString(instance)).orElseThrow();
        if (booking.status() != Booking.Status.CANCELLING) return;
        var courier = couriers.named(booking.courier());
        var answer = booking.code() == null ? new Cancellation.NotOffered() : courier.cancel(booking.code(), REASON);
        switch (answer) {
            case Cancellation.Cancelled() -> cancelled(booking, null);
            case Cancellation.NotOffered() -> cancelled(booking, Booking.Review.CANCEL_BY_HAND);
            case Cancellation.TooLate(var _) -> {
                bookings.notCancelled(booking.id(), clock.instant());
                bookings.review(booking.id(), Booking.Review.CANCEL_BY_HAND);
            }
            case Cancellation.NoAnswer(var why) -> throw new CourierAwayException(why);
        }
    }

    private void cancelled(Booking booking, Booking.Review review) {
        transaction.executeWithoutResult(_ -> {
            var order = orders.lock(booking.orderId()).orElseThrow();
            if (!bookings.over(booking.id(), Booking.Status.CANCELLED, null)) return;
            if (review != null) bookings.review(booking.id(), review);
            shipments.show(booking.shipmentId(), null);
            orders.note(
                    order,
                    new Entry(
                            "COURIER_CANCELLED", Actor.SYSTEM, booking.courier().name()));
            changes.changed(order.id());
        });
    }
}
