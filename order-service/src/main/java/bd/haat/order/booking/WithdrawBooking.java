package bd.haat.order.booking;

import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentOutcome;
import bd.haat.order.orders.Order;
import bd.haat.order.timer.Timers;
import org.springframework.stereotype.Component;

/**
 * No courier comes for what was cancelled, and none that was told to collect more than is due: the shop books again. One that is just being
 * asked is told so as soon as it is known to have the parcel.
 */
@Component
class WithdrawBooking implements ShipmentOutcome {
    private final Bookings bookings;
    private final Timers timers;

    WithdrawBooking(Bookings bookings, Timers timers) {
        this.bookings = bookings;
        this.timers = timers;
    }

    @Override
    public void cancelled(Order order, Shipment shipment) {
        withdraw(shipment, "order-cancelled");
    }

    @Override
    public void reduced(Order order, Shipment shipment) {
        if (order.paymentMethod().onDelivery()) withdraw(shipment, "order-reduced");
    }

    private void withdraw(Shipment shipment, String why) {
        bookings.active(shipment.id()).ifPresent(booking -> {
            if (booking.status() == Booking.Status.WANTED) bookings.over(booking.id(), Booking.Status.CANCELLED, why);
            else if (bookings.cancelling(booking.id()))
                timers.soon(Booking.CANCEL, booking.id().toString());
        });
    }
}
