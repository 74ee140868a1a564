package bd.haat.order.aftersales;

import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.orders.Status;
import java.util.Map;
import java.util.UUID;

/** Outcome of {@link CancelOrder} and {@link CancelLines}. */
sealed interface Cancellation {
    /** Now, or by an earlier call. */
    record Cancelled() implements Cancellation {}

    record Unknown() implements Cancellation {}

    record TooLate(Status status) implements Cancellation {}

    /** The shipment has left the shop. */
    record OnItsWay(UUID shipmentId, ShipmentStatus status) implements Cancellation {}

    /** @param most by line asked for, how many pieces could be called off */
    record NotSoMany(Map<UUID, Integer> most) implements Cancellation {}
}
