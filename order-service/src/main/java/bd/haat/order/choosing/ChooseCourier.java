package bd.haat.order.choosing;

import bd.haat.order.booking.Booking;
import bd.haat.order.booking.Bookings;
import bd.haat.order.courier.Couriers;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.timer.Timers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Notes whom a shop wants; the courier is asked after the commit. The same wish again changes nothing. */
@Service
class ChooseCourier {
    private final Orders orders;
    private final Shipments shipments;
    private final Bookings bookings;
    private final Couriers couriers;
    private final Timers timers;
    private final TransactionOperations transaction;

    ChooseCourier(
            Orders orders,
            Shipments shipments,
            Bookings bookings,
            Couriers couriers,
            Timers timers,
            TransactionOperations transaction) {
        this.orders = orders;
        this.shipments = shipments;
        this.bookings = bookings;
        this.couriers = couriers;
        this.timers = timers;
        this.transaction = transaction;
    }

    boolean belongs(UUID ownerId, UUID shipmentId) {
        return shipments.orderOf(shipmentId, ownerId).isPresent();
    }

    Choice choose(UUID ownerId, UUID shipmentId, Wish wish) {
        return transaction.execute(_ -> shipments
                .orderOf(shipmentId, ownerId)
                .flatMap(orders::lock)
                .map(order -> choose(order, shipment(order, shipmentId), wish))
                .orElseGet(Choice.Unknown::new));
    }

    private Shipment shipment(Order order, UUID shipmentId) {
        return shipments.of(order.id()).stream()
                .filter(one -> one.id().equals(shipmentId))
                .findFirst()
                .orElseThrow();
    }

    private Choice choose(Order order, Shipment shipment, Wish wish) {
        var active = bookings.active(shipment.id());
        return wish == Wish.OWN ? carryItself(shipment, active) : book(order, shipment, wish, active);
    }

    private Choice book(Order order, Shipment shipment, Wish wish, Optional<Booking> active) {
        if (active.isPresent()) {
            var known = active.get();
            boolean same =
                    known.wanted().equals(wish.name()) || known.courier() != null && known.courier() == wish.courier();
            if (same && known.status() != Booking.Status.CANCELLING) return new Choice.Chosen(known);
            if (known.status() != Booking.Status.WANTED) return new Choice.Taken(known);
        }
        if (shipment.status() != ShipmentStatus.ACCEPTED && shipment.status() != ShipmentStatus.PACKED)
            return new Choice.NotReady(shipment.status());
        if (couriers.offered().stream().noneMatch(courier -> wish == Wish.CHEAPEST || courier.name() == wish.courier()))
            return new Choice.NotOffered();
        active.ifPresent(former -> bookings.over(former.id(), Booking.Status.CANCELLED, "chosen-otherwise"));
        var booking = bookings.add(
                shipment, order.number(), wish.name(), wish.courier(), Booking.collectMinor(order, shipment));
        timers.soon(Booking.BOOK, booking.id().toString());
        return new Choice.Chosen(booking);
    }

    private Choice carryItself(Shipment shipment, Optional<Booking> active) {
        if (active.isEmpty()) return new Choice.Own();
        var known = active.get();
        return switch (known.status()) {
            case WANTED -> {
                bookings.over(known.id(), Booking.Status.CANCELLED, "own-delivery");
                yield new Choice.Own();
            }
            case BOOKED -> {
                if (!shipment.status().isOpen()) yield new Choice.NotReady(shipment.status());
                bookings.cancelling(known.id());
                timers.soon(Booking.CANCEL, known.id().toString());
                yield new Choice.Own();
            }
            case CANCELLING -> new Choice.Own();
            case SENDING, UNKNOWN -> new Choice.Taken(known);
            case CANCELLED, REFUSED, ENDED -> throw new IllegalStateException("over: " + known.id());
        };
    }
}
