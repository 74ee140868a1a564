package bd.haat.order.fulfilment;

import bd.haat.order.orders.Order;

/** Hears of shipments that will not reach their shopper, in the transaction that notes it. */
public interface ShipmentOutcome {
    /** It is back in its shop. */
    default void returned(Order order, Shipment shipment) {}

    /** It was cancelled, mostly before it left its shop. */
    default void cancelled(Order order, Shipment shipment) {}
}
