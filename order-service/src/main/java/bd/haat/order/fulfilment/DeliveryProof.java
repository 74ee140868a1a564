package bd.haat.order.fulfilment;

import bd.haat.order.orders.Order;

/** Hears that a shipment has reached its shopper, in the transaction that notes it. */
@FunctionalInterface
public interface DeliveryProof {
    void delivered(Order order, Shipment shipment, boolean last);
}
