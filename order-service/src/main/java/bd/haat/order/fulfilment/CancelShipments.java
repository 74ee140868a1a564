package bd.haat.order.fulfilment;

import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import org.springframework.stereotype.Component;

/** What is handed over goes on; the rest is cancelled, and its money is the shopper's again if it was paid ahead. */
@Component
class CancelShipments implements Reaction {
    private final Shipments shipments;
    private final Ledger ledger;

    CancelShipments(Shipments shipments, Ledger ledger) {
        this.shipments = shipments;
        this.ledger = ledger;
    }

    @Override
    public Effect to() {
        return Effect.CANCEL_SHIPMENTS;
    }

    @Override
    public void react(Order order, Occurrence what) {
        var cancelled = shipments.cancelOpen(order.id());
        if (order.paymentMethod().onDelivery()) return;
        cancelled.forEach(
                shipment -> ledger.released(order.id(), shipment.id(), shipment.sellerId(), shipment.dueMinor()));
    }
}
