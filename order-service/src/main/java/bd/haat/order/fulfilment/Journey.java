package bd.haat.order.fulfilment;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import java.util.UUID;

/** Takes shipments from step to step, with all that follows, in the caller's transaction with the order locked. */
public interface Journey {
    /**
     * The order may have moved on afterwards: whoever goes on with it reads it anew.
     *
     * @param reason in somebody's words, or the courier who says so; may be null
     * @return false if this may not follow where the shipment stands: it comes late, twice or out of order, and changes nothing
     */
    boolean reach(Order order, UUID shipmentId, ShipmentStatus to, Actor by, String reason);

    /**
     * Ends a shipment undelivered wherever it is, as nobody did their duty about it. What was paid for it goes back; its order goes on
     * with the others, or ends with it.
     */
    void drop(Order order, UUID shipmentId, String reason);

    /** Somebody stood at the door in vain; the shipment is still on its way. */
    void attempted(Order order, UUID shipmentId, String reason);
}
