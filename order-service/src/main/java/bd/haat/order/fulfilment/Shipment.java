package bd.haat.order.fulfilment;

import java.time.Instant;
import java.util.UUID;

/**
 * One seller's part of an order on its way.
 *
 * @param dueMinor what the shopper pays for it, in paisa
 * @param deliveryCode six digits that only the shopper sees
 * @param wrongCodes wrong ones since the last lock
 * @param lockedUntil no code is taken before; may be null or past
 * @param tracking null while no courier has it
 * @param placeId the shop's place that the goods leave from, as the catalogue knows it; null where nobody named one
 */
public record Shipment(
        UUID id,
        UUID orderId,
        UUID sellerId,
        ShipmentStatus status,
        long dueMinor,
        String deliveryCode,
        int wrongCodes,
        Instant lockedUntil,
        Tracking tracking,
        UUID placeId) {
    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
