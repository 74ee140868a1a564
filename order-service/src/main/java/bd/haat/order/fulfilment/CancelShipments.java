package bd.haat.order.fulfilment;

import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is handed over goes on; the rest is cancelled, and its money is the shopper's again if it was paid ahead. */
@Component
class CancelShipments implements Reaction {
    private final Shipments shipments;
    private final Ledger ledger;
    private final List<ShipmentOutcome> outcomes;

    CancelShipments(Shipments shipments, Ledger ledger, List<ShipmentOutcome> outcomes) {
        this.shipments = shipments;
        this.ledger = ledger;
        this.outcomes = outcomes;
    }

    @Override
    public Effect to() {
        return Effect.CANCEL_SHIPMENTS;
    }

    @Override
    public void react(Order order, Occurrence what) {
        var cancelled = shipments.cancelOpen(order.id());
        cancelled.forEach(shipment -> outcomes.forEach(outcome -> outcome.cancelled(order, shipment)));
        if (order.paymentMethod().onDelivery()) return;
        cancelled.forEach(
                shipment -> ledger.released(order.id(), shipment.id(), shipment.sellerId(), shipment.dueMinor()));
    }
}
