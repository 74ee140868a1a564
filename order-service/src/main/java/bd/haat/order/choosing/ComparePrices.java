package bd.haat.order.choosing;

import bd.haat.order.booking.Bookings;
import bd.haat.order.booking.Prices;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lays the couriers' prices before a shop. */
@Service
class ComparePrices {
    private final Orders orders;
    private final Shipments shipments;
    private final Bookings bookings;
    private final Prices prices;
    private final TransactionOperations transaction;

    ComparePrices(
            Orders orders, Shipments shipments, Bookings bookings, Prices prices, TransactionOperations transaction) {
        this.orders = orders;
        this.shipments = shipments;
        this.bookings = bookings;
        this.prices = prices;
        this.transaction = transaction;
    }

    private record Goods(Order order, Shipment shipment) {}

    /** Empty if the shipment is of nobody's shop of this person. */
    Optional<CourierOffers> compare(UUID ownerId, UUID shipmentId) {
        Optional<Goods> found = transaction.execute(_ ->
                shipments.orderOf(shipmentId, ownerId).flatMap(orders::lock).map(order -> goods(order, shipmentId)));
        return found.map(
                goods -> CourierOffers.of(prices.of(goods.order, goods.shipment), bookings.latest(shipmentId)));
    }

    private Goods goods(Order order, UUID shipmentId) {
        return new Goods(
                order,
                shipments.of(order.id()).stream()
                        .filter(shipment -> shipment.id().equals(shipmentId))
                        .findFirst()
                        .orElseThrow());
    }
}
