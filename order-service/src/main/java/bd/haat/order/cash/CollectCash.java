package bd.haat.order.cash;

import bd.haat.order.fulfilment.DeliveryProof;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.ledger.LateSales;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import bd.haat.order.remittance.CourierCash;
import org.springframework.stereotype.Component;

/** Cash on delivery is money from the moment the goods are proved delivered: with the courier that carried them, else with the seller. */
@Component
class CollectCash implements DeliveryProof {
    private final CashDue cashDue;
    private final CourierCash courierCash;
    private final Ledger ledger;
    private final LateSales lateSales;

    CollectCash(CashDue cashDue, CourierCash courierCash, Ledger ledger, LateSales lateSales) {
        this.cashDue = cashDue;
        this.courierCash = courierCash;
        this.ledger = ledger;
        this.lateSales = lateSales;
    }

    @Override
    public void delivered(Order order, Shipment shipment, boolean last) {
        lateSales.delivered(order, shipment.sellerId());
        if (!order.paymentMethod().onDelivery()) return;
        cashDue.collected(order.id(), shipment.dueMinor(), last);
        if (courierCash.collected(shipment.id(), shipment.dueMinor()))
            ledger.courierCollected(order.id(), shipment.id(), shipment.sellerId(), shipment.dueMinor());
        else ledger.cashCollected(order.id(), shipment.id(), shipment.sellerId(), shipment.dueMinor());
    }

    @Override
    public void lastWasBefore(Order order) {
        if (order.paymentMethod().onDelivery()) cashDue.collected(order.id(), 0, true);
    }
}
