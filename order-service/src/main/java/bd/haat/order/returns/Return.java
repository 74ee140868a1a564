package bd.haat.order.returns;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Pieces of one shipment that shall come back, or have.
 *
 * @param pieces by line of the order
 * @param goodsMinor what goes back for the goods, in paisa; expected until they are received
 * @param deliveryMinor what goes back of the delivery charge, likewise
 * @param restock whether received goods can be sold again; null before
 * @param deadlineAt when silence decides; null where nobody is waited for
 */
public record Return(
        UUID id,
        UUID orderId,
        UUID shipmentId,
        UUID sellerId,
        UUID customerId,
        ReturnStatus status,
        ReturnReason reason,
        Map<UUID, Integer> pieces,
        long goodsMinor,
        long deliveryMinor,
        Boolean restock,
        Instant deadlineAt) {
    /** Whether its pieces cannot be asked for again. */
    public boolean claims() {
        return status.isOpen() || status == ReturnStatus.RECEIVED;
    }

    public String holdReason() {
        return "RETURN " + id;
    }

    public Return moved(ReturnStatus to, Instant deadline) {
        return new Return(
                id,
                orderId,
                shipmentId,
                sellerId,
                customerId,
                to,
                reason,
                pieces,
                goodsMinor,
                deliveryMinor,
                restock,
                deadline);
    }

    public Return received(long goods, long delivery, boolean sellable) {
        return new Return(
                id,
                orderId,
                shipmentId,
                sellerId,
                customerId,
                ReturnStatus.RECEIVED,
                reason,
                pieces,
                goods,
                delivery,
                sellable,
                null);
    }
}
