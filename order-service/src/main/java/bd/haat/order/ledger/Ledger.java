package bd.haat.order.ledger;

import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.UUID;

/** What is booked, in the words of the business; amounts in paisa. Each booking happens once, however often it is asked for. */
public interface Ledger {
    /** A gateway took money from the shopper. */
    void captured(UUID orderId, UUID paymentId, long amountMinor);

    /** The captured money now stands for the order's goods: held for its sellers. */
    void committed(Order order);

    /** A seller was given cash at the door. */
    void cashCollected(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor);

    /** A paid shipment was cancelled: its money is the shopper's again. */
    void released(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor);

    /** Money already promised to sellers is given back by decision, from each in proportion. */
    void conceded(UUID orderId, UUID refundId, long amountMinor);

    /** A gateway has given money back. */
    void refunded(UUID orderId, UUID refundId, long amountMinor);

    /** An order of the past, paid and completed. */
    void completedBefore(Order order, Instant paidAt, Instant completedAt);

    /** What is owed to the shopper of an order. */
    long owed(UUID orderId);

    /** What is held or owed for the sellers of an order, the most that can be {@link #conceded}. */
    long earned(UUID orderId);
}
