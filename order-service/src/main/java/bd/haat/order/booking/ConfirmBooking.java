package bd.haat.order.booking;

import bd.haat.order.courier.Couriers;
import bd.haat.order.courier.Step;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.fulfilment.Tracking;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.timer.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down that a courier has a parcel, for the shop and the shopper to see; one whose shipment was cancelled meanwhile is cancelled. */
@Component
class ConfirmBooking implements ParcelFound {
    private final Bookings bookings;
    private final Shipments shipments;
    private final Orders orders;
    private final OrderChanges changes;
    private final Couriers couriers;
    private final Timers timers;
    private final Rules rules;
    private final MeterRegistry meters;
    private final Clock clock;

    ConfirmBooking(
            Bookings bookings,
            Shipments shipments,
            Orders orders,
            OrderChanges changes,
            Couriers couriers,
            Timers timers,
            Rules rules,
            MeterRegistry meters,
            Clock clock) {
        this.bookings = bookings;
        this.shipments = shipments;
        this.orders = orders;
        this.changes = changes;
        this.couriers = couriers;
        this.timers = timers;
        this.rules = rules;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void found(Order order, Booking booking, String code, String trackingCode) {
        var now = clock.instant();
        if (!bookings.booked(booking.id(), code, now.plus(rules.seconds(Rule.COURIER_SILENCE_SECONDS, now)))) return;
        var name = booking.courier();
        if (statusOf(order, booking).isOver()) {
            bookings.cancelling(booking.id());
            timers.soon(Booking.CANCEL, booking.id().toString());
        } else {
            var page = couriers.named(name).page(code, trackingCode);
            var first = new Tracking.Event(now, Step.BOOKED.name(), null);
            shipments.show(booking.shipmentId(), Tracking.begun(name.name(), code, page, first));
        }
        orders.note(order, new Entry("COURIER_BOOKED", Actor.SYSTEM, name.name()));
        changes.changed(order.id());
        meters.counter("haat.couriers.bookings", "courier", name.name(), "outcome", "booked")
                .increment();
    }

    private ShipmentStatus statusOf(Order order, Booking booking) {
        return shipments.of(order.id()).stream()
                .filter(shipment -> shipment.id().equals(booking.shipmentId()))
                .map(Shipment::status)
                .findFirst()
                .orElseThrow();
    }
}
