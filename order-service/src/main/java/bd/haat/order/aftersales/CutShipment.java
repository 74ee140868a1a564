package bd.haat.order.aftersales;

import bd.haat.common.messaging.Events;
import bd.haat.common.persistence.Ids;
import bd.haat.order.aftersales.Reduction.Cut;
import bd.haat.order.cash.CashDue;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentOutcome;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import bd.haat.order.sellers.Sellers;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one shipment loses: its pieces, its money, its courier where that was told to collect more, the catalogue's promise. */
@Component
class CutShipment {
    private final Cancellations cancellations;
    private final Shipments shipments;
    private final List<ShipmentOutcome> outcomes;
    private final Ledger ledger;
    private final CashDue cashDue;
    private final Sellers sellers;
    private final Events events;
    private final Clock clock;

    CutShipment(
            Cancellations cancellations,
            Shipments shipments,
            List<ShipmentOutcome> outcomes,
            Ledger ledger,
            CashDue cashDue,
            Sellers sellers,
            Events events,
            Clock clock) {
        this.cancellations = cancellations;
        this.shipments = shipments;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.cashDue = cashDue;
        this.sellers = sellers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param order before
     * @param totalMinor what the order comes to afterwards
     */
    void cut(Order order, Shipment shipment, Cut cut, long totalMinor, String reason) {
        var id = Ids.next();
        cancellations.add(id, order.id(), shipment.id(), cut, reason);
        shipments.reduce(shipment.id(), shipment.dueMinor() - cut.totalMinor(), cut.feeLeftMinor());
        if (cut.whole()) {
            shipments.cancel(shipment.id());
            outcomes.forEach(outcome -> outcome.cancelled(order, shipment));
        } else outcomes.forEach(outcome -> outcome.reduced(order, shipment));
        if (order.paymentMethod().onDelivery()) cashDue.less(order.id(), cut.totalMinor());
        else ledger.released(order.id(), id, cut.sellerId(), cut.totalMinor());
        var owner = sellers.ownerOf(cut.sellerId()).orElse(null);
        events.publish(LinesCancelled.of(order, id, shipment.id(), cut, totalMinor, owner, reason, clock.instant()));
    }
}
