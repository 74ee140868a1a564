package bd.haat.order.ledger;

import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What is booked, in the words of the business; amounts in paisa. Each booking happens once, however often it is asked for. */
public interface Ledger {
    /** A gateway took money from the shopper. */
    void captured(UUID orderId, UUID paymentId, long amountMinor);

    /** The captured money now stands for the order's goods: held for its sellers. */
    void committed(Order order);

    /** A seller was given cash at the door. */
    void cashCollected(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor);

    /** A courier was given cash at the door for a seller's goods. */
    void courierCollected(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor);

    /**
     * A courier has passed cash on.
     *
     * @param source names the line of its remittance
     * @param amountMinor how much of its debt this settles
     * @param chargeMinor what of that it kept for its work, at the seller's cost
     */
    void remitted(UUID orderId, String source, UUID sellerId, long amountMinor, long chargeMinor);

    /** A paid shipment was cancelled: its money is the shopper's again. */
    void released(UUID orderId, UUID shipmentId, UUID sellerId, long amountMinor);

    /**
     * Money already promised to sellers is given back by decision, from each in proportion. After the settlement, commission and its VAT
     * go back along with it; what was paid out already, the seller owes.
     *
     * @return what each of them bears
     */
    Map<UUID, Long> conceded(UUID orderId, UUID refundId, long amountMinor);

    /** The same from one seller alone, at most what that one has {@link #earned(UUID, UUID) earned}. */
    void conceded(UUID orderId, UUID source, UUID sellerId, long amountMinor);

    /** Money is on its way back to the shopper. */
    void refundStarted(UUID orderId, UUID refundId, long amountMinor);

    /** A gateway has given money back. */
    void refunded(UUID orderId, UUID refundId, long amountMinor);

    /** People have given money back by hand, out of our bank. */
    void paidByHand(UUID orderId, UUID refundId, long amountMinor);

    /** A gateway will not give money back: we still owe it. */
    void refundRefused(UUID orderId, UUID refundId, long amountMinor);

    /** An order of the past, paid, completed, and settled with its sellers. */
    void completedBefore(Order order, Instant paidAt, Instant completedAt);

    /** What is owed to the shopper of an order, on its way or not. */
    long owed(UUID orderId);

    /** What sellers, commission and its VAT have of an order, the most that can be {@link #conceded}. */
    long earned(UUID orderId);

    /** What of that comes from one seller. */
    long earned(UUID orderId, UUID sellerId);
}
