package bd.haat.order.aftersales;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was called off. Changes are made with the order locked. */
interface Cancellations {
    /** Writes the order's lines, charges and totals as they are afterwards. */
    void reduce(UUID orderId, Reduction reduction);

    /** Writes down what was taken off of a shipment. */
    void add(UUID id, UUID orderId, UUID shipmentId, Reduction.Cut cut, String reason);

    /** When the last shipment of an order came; empty before the first. */
    Optional<Instant> lastDelivery(UUID orderId);
}
