package bd.haat.order.following;

import bd.haat.order.booking.Booking;
import bd.haat.order.booking.Bookings;
import bd.haat.order.booking.ParcelFound;
import bd.haat.order.courier.Courier.Progress;
import bd.haat.order.courier.Step;
import bd.haat.order.fulfilment.Journey;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.fulfilment.Tracking;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.remittance.CourierCash;
import bd.haat.order.saga.OrderChanges;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a shipment where its courier says, when asked, that it is. What was missed on the way is made up for. */
@Component
class NoteProgress {
    private final Bookings bookings;
    private final ParcelFound parcelFound;
    private final Orders orders;
    private final Shipments shipments;
    private final Journey journey;
    private final CourierCash courierCash;
    private final OrderChanges changes;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoteProgress(
            Bookings bookings,
            ParcelFound parcelFound,
            Orders orders,
            Shipments shipments,
            Journey journey,
            CourierCash courierCash,
            OrderChanges changes,
            TransactionOperations transaction,
            Clock clock) {
        this.bookings = bookings;
        this.parcelFound = parcelFound;
        this.orders = orders;
        this.shipments = shipments;
        this.journey = journey;
        this.courierCash = courierCash;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    void note(UUID bookingId, Progress.At said) {
        transaction.executeWithoutResult(_ -> {
            var read = bookings.find(bookingId).orElseThrow();
            var order = orders.lock(read.orderId()).orElseThrow();
            if (bookings.find(bookingId).orElseThrow().isUnheard()) parcelFound.found(order, read, said.code(), null);
            var booking = bookings.find(bookingId).orElseThrow();
            if (booking.status() == Booking.Status.BOOKED || booking.status() == Booking.Status.CANCELLING)
                apply(order, booking, said);
        });
    }

    private void apply(Order order, Booking booking, Progress.At said) {
        var shipment = shipment(order, booking);
        var step = effective(said.step(), shipment.status());
        boolean isNew = step != booking.step();
        if (isNew) show(order, booking, shipment, step, said);
        if (step.hasLeftTheShop()) taken(order, booking);
        switch (step) {
            case DELIVERED -> end(order, booking, ShipmentStatus.DELIVERED);
            case RETURNED -> end(order, booking, ShipmentStatus.RETURNED);
            case RETURNING -> reach(order, booking, ShipmentStatus.RETURNING);
            case CANCELLED -> {
                bookings.over(booking.id(), Booking.Status.CANCELLED, "cancelled-by-courier");
                shipments.show(booking.shipmentId(), null); // the shop chooses again
                orders.note(
                        order,
                        new Entry(
                                "COURIER_CANCELLED",
                                Actor.SYSTEM,
                                booking.courier().name()));
            }
            case DELIVERY_FAILED -> {
                if (isNew)
                    journey.attempted(
                            order, booking.shipmentId(), booking.courier().name());
            }
            case PARTLY_DELIVERED, UNCLEAR -> {
                if (isNew) bookings.review(booking.id(), Booking.Review.valueOf(step.name()));
            }
            case BOOKED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, ON_HOLD -> {}
        }
        // Its shop has it back, or has brought it to the shopper itself: there is nothing more to ask.
        if (booking.status() == Booking.Status.BOOKED
                && shipment(order, booking).status().isOver()) bookings.over(booking.id(), Booking.Status.ENDED, null);
    }

    /** A parcel that is cancelled after it was fetched comes back. */
    private static Step effective(Step said, ShipmentStatus status) {
        return said == Step.CANCELLED && !status.isOpen() && status != ShipmentStatus.CANCELLED ? Step.RETURNING : said;
    }

    private void show(Order order, Booking booking, Shipment shipment, Step step, Progress.At said) {
        bookings.step(booking.id(), step);
        if (shipment.tracking() == null) return;
        var at = said.at() == null ? clock.instant() : said.at();
        shipments.show(shipment.id(), shipment.tracking().with(new Tracking.Event(at, step.name(), said.words())));
        changes.changed(order.id());
    }

    /** From here on the cash of the shipment will be the courier's to pass on. */
    private void taken(Order order, Booking booking) {
        if (booking.collectMinor() > 0)
            courierCash.carries(
                    order.id(),
                    booking.shipmentId(),
                    booking.sellerId(),
                    booking.courier().name(),
                    booking.code() == null ? booking.reference() : booking.code());
        reach(order, booking, ShipmentStatus.HANDED_OVER);
    }

    private void end(Order order, Booking booking, ShipmentStatus as) {
        reach(order, booking, as);
        bookings.over(booking.id(), Booking.Status.ENDED, null);
        if (shipment(order, booking).status() != as) bookings.review(booking.id(), Booking.Review.CONTRADICTION);
    }

    private void reach(Order order, Booking booking, ShipmentStatus to) {
        journey.reach(
                order, booking.shipmentId(), to, Actor.SYSTEM, booking.courier().name());
    }

    private Shipment shipment(Order order, Booking booking) {
        return shipments.of(order.id()).stream()
                .filter(one -> one.id().equals(booking.shipmentId()))
                .findFirst()
                .orElseThrow();
    }
}
