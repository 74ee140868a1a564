package bd.haat.order.booking;

import bd.haat.order.courier.Courier.Price;
import bd.haat.order.courier.CourierName;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.orders.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What couriers would take for a shipment. */
@FunctionalInterface
public interface Prices {
    record Offer(CourierName courier, Price price) {}

    /** Asks all couriers at once, so no transaction is open; one offer for each, in the order of {@link CourierName}. */
    List<Offer> of(Order order, Shipment shipment);

    /** The first among equals; empty if none carries it. */
    static Optional<Offer> cheapest(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.price() instanceof Price.Offered)
                .min(Comparator.comparingLong(offer -> ((Price.Offered) offer.price()).totalMinor()));
    }
}
