package bd.haat.order.fulfilment;

import bd.haat.order.orders.Order;

/** Hears that a shipment has reached its shopper, in the transaction that notes it. */
public interface DeliveryProof {
    void delivered(Order order, Shipment shipment, boolean last);

    /** The rest of an order ended undelivered: what was delivered before is all there will be. */
    void lastWasBefore(Order order);
}
