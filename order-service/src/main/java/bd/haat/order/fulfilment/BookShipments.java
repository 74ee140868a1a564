package bd.haat.order.fulfilment;

import bd.haat.order.orders.Order;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import org.springframework.stereotype.Component;

@Component
class BookShipments implements Reaction {
    private final Shipments shipments;

    BookShipments(Shipments shipments) {
        this.shipments = shipments;
    }

    @Override
    public Effect to() {
        return Effect.BOOK_SHIPMENTS;
    }

    @Override
    public void react(Order order, Occurrence what) {
        shipments.book(order);
    }
}
