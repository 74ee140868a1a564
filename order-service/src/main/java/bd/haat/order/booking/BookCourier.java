package bd.haat.order.booking;

import bd.haat.order.courier.Courier.Creation;
import bd.haat.order.courier.Courier.LookUp;
import bd.haat.order.courier.Courier.Price;
import bd.haat.order.courier.Couriers;
import bd.haat.order.courier.Parcel;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.timer.OneTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has a courier fetch a shipment. A lost answer is looked up; the courier is asked again only where it refuses doubles or has certainly
 * seen nothing. Where neither is possible nobody guesses: people decide, or the courier's own notice tells.
 */
@Component
class BookCourier implements OneTime {
    private static final int MOST_LOOKS = 5;

    private final Bookings bookings;
    private final Orders orders;
    private final Shipments shipments;
    private final PackParcel packParcel;
    private final AskPrices askPrices;
    private final Couriers couriers;
    private final ParcelFound parcelFound;
    private final OrderChanges changes;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;

    BookCourier(
            Bookings bookings,
            Orders orders,
            Shipments shipments,
            PackParcel packParcel,
            AskPrices askPrices,
            Couriers couriers,
            ParcelFound parcelFound,
            OrderChanges changes,
            MeterRegistry meters,
            TransactionOperations transaction) {
        this.bookings = bookings;
        this.orders = orders;
        this.shipments = shipments;
        this.packParcel = packParcel;
        this.askPrices = askPrices;
        this.couriers = couriers;
        this.parcelFound = parcelFound;
        this.changes = changes;
        this.meters = meters;
        this.transaction = transaction;
    }

    @Override
    public String task() {
        return Booking.BOOK;
    }

    @Override
    public void run(String instance) {
        var booking = bookings.find(UUID.fromString(instance)).orElseThrow();
        switch (booking.status()) {
            case WANTED -> send(booking);
            case SENDING -> look(booking); // this process, or another, died or heard nothing
            case UNKNOWN, BOOKED, CANCELLING, CANCELLED, REFUSED, ENDED -> {}
        }
    }

    private record Goods(Order order, Shipment shipment) {}

    private void send(Booking booking) {
        var goods = transaction.execute(_ -> goods(booking));
        var parcel = packParcel.pack(goods.order, goods.shipment, booking.reference());
        var offer = offer(booking, parcel);
        if (offer.isEmpty()) return;
        var chosen = offer.get();
        var price = (Price.Offered) chosen.price();
        if (!bookings.sending(booking.id(), chosen.courier(), price.feeMinor(), price.cashFeeMinor())) return;
        var sent = bookings.find(booking.id()).orElseThrow();
        switch (couriers.named(chosen.courier()).create(parcel)) {
            case Creation.Created(var code, var trackingCode) -> found(sent, code, trackingCode);
            case Creation.Refused(var why) -> refused(sent, why);
            case Creation.NotSent(var why) -> {
                bookings.unsent(booking.id());
                throw new CourierAwayException(why);
            }
            case Creation.Lost(var _) -> {
                count(sent, "lost");
                look(sent);
            }
        }
    }

    private Goods goods(Booking booking) {
        var order = orders.lock(booking.orderId()).orElseThrow();
        return new Goods(
                order,
                shipments.of(order.id()).stream()
                        .filter(shipment -> shipment.id().equals(booking.shipmentId()))
                        .findFirst()
                        .orElseThrow());
    }

    /** Empty once the booking is refused, because nobody carries it. */
    private Optional<Prices.Offer> offer(Booking booking, Parcel parcel) {
        var offers =
                booking.courier() == null ? askPrices.all(parcel) : List.of(askPrices.one(booking.courier(), parcel));
        var chosen = Prices.cheapest(offers);
        if (chosen.isEmpty()) {
            if (offers.stream().anyMatch(one -> one.price() instanceof Price.NoAnswer))
                throw new CourierAwayException("no-price");
            var only =
                    offers.size() == 1 && offers.getFirst().price() instanceof Price.NotCarried(var why) ? why : null;
            refused(booking, only == null ? "no-courier" : only);
        }
        return chosen;
    }

    private void look(Booking booking) {
        var courier = couriers.named(booking.courier());
        switch (courier.find(booking.reference())) {
            case LookUp.Found(var code) -> found(booking, code, null);
            case LookUp.NoAnswer(var why) -> throw new CourierAwayException(why);
            case LookUp.NotOffered() -> unknown(booking);
            case LookUp.Absent() -> {
                if (courier.refusesDoubles()) {
                    bookings.unsent(booking.id());
                    throw new CourierAwayException("not-booked");
                }
                // The request may still be on its way; what would double it is not ours to decide.
                if (booking.looks() >= MOST_LOOKS) unknown(booking);
                else {
                    bookings.looked(booking.id());
                    throw new CourierAwayException("not-there-yet");
                }
            }
        }
    }

    private void found(Booking booking, String code, String trackingCode) {
        transaction.executeWithoutResult(
                _ -> parcelFound.found(orders.lock(booking.orderId()).orElseThrow(), booking, code, trackingCode));
    }

    private void refused(Booking booking, String why) {
        noted(
                booking,
                "refused",
                "COURIER_REFUSED",
                why,
                () -> bookings.over(booking.id(), Booking.Status.REFUSED, why));
    }

    private void unknown(Booking booking) {
        noted(booking, "unknown", "COURIER_UNKNOWN", booking.courier().name(), () -> bookings.unknown(booking.id()));
    }

    private void noted(Booking booking, String outcome, String what, String why, BooleanSupplier change) {
        transaction.executeWithoutResult(_ -> {
            var order = orders.lock(booking.orderId()).orElseThrow();
            if (!change.getAsBoolean()) return;
            orders.note(order, new Entry(what, Actor.SYSTEM, why));
            changes.changed(order.id());
            count(booking, outcome);
        });
    }

    private void count(Booking booking, String outcome) {
        var courier = booking.courier() == null ? "none" : booking.courier().name();
        meters.counter("haat.couriers.bookings", "courier", courier, "outcome", outcome)
                .increment();
    }
}
