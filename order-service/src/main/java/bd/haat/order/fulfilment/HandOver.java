package bd.haat.order.fulfilment;

import bd.haat.order.orders.Order;

/** Hears that a shipment has left its shop, in the transaction that notes it. */
@FunctionalInterface
public interface HandOver {
    void handedOver(Order order, Shipment shipment);
}
