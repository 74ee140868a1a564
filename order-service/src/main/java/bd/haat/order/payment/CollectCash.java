package bd.haat.order.payment;

import bd.haat.order.fulfilment.DeliveryProof;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Order;
import org.springframework.stereotype.Component;

/** Cash on delivery is money from the moment the goods are proved delivered. */
@Component
class CollectCash implements DeliveryProof {
    private final Payments payments;
    private final Ledger ledger;

    CollectCash(Payments payments, Ledger ledger) {
        this.payments = payments;
        this.ledger = ledger;
    }

    @Override
    public void delivered(Order order, Shipment shipment, boolean last) {
        if (!order.paymentMethod().onDelivery()) return;
        payments.collected(order.id(), shipment.dueMinor(), last);
        ledger.cashCollected(order.id(), shipment.id(), shipment.sellerId(), shipment.dueMinor());
    }

    @Override
    public void lastWasBefore(Order order) {
        if (order.paymentMethod().onDelivery()) payments.collected(order.id(), 0, true);
    }
}
