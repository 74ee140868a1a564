package bd.haat.order.fulfilment;

import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All shipments. Changes are made with the order locked. */
public interface Shipments {
    /** One for each part of the order, each with a code of its own. */
    void book(Order order);

    List<Shipment> of(UUID orderId);

    /** The order of a shipment, if the shipment's seller belongs to this person. */
    Optional<UUID> orderOf(UUID shipmentId, UUID ownerId);

    void move(UUID shipmentId, ShipmentStatus to);

    /** Writes down from which of the shop's places it leaves. */
    void leavesFrom(UUID shipmentId, UUID placeId);

    /** Writes down where a courier has it; null takes that away. */
    void show(UUID shipmentId, Tracking tracking);

    /** Notes a wrong code; with a time, locks the shipment until then and counts anew. */
    void wrongCode(UUID shipmentId, Instant lockUntil);

    /** What the saga must end, as nobody did their duty; the longest overdue first. */
    List<Overdue> overdue(Instant now, int limit);

    /** What nobody did about a shipment, long enough for it to end; empty if that is not so, or no longer. */
    Optional<Duty> missed(UUID shipmentId, Instant now);

    /** Less is sent than was booked: what the shopper now pays for it, the fee included, in paisa. */
    void reduce(UUID shipmentId, long dueMinor, long feeMinor);

    /** Ends a shipment undelivered. */
    void cancel(UUID shipmentId);

    /** The duty stays, the saga does nothing more about it. */
    void leaveToPeople(UUID shipmentId);

    record Overdue(UUID orderId, UUID shipmentId) {}

    /** Cancels what nobody has handed over, and tells what that was. */
    List<Shipment> cancelOpen(UUID orderId);
}
