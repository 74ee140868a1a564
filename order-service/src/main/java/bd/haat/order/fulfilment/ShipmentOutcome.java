package bd.haat.order.fulfilment;

import bd.haat.order.orders.Order;

/** Hears of shipments that will not reach their shopper, or not as they were booked, in the transaction that notes it. */
public interface ShipmentOutcome {
    /** It is back in its shop. */
    default void returned(Order order, Shipment shipment) {}

    /** It was cancelled, mostly before it left its shop. */
    default void cancelled(Order order, Shipment shipment) {}

    /** Some of its goods were called off before it left its shop; {@code shipment} is from before. */
    default void reduced(Order order, Shipment shipment) {}
}
