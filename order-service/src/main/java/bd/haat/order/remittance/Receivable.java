package bd.haat.order.remittance;

import java.time.Instant;
import java.util.UUID;

/**
 * Cash of one consignment, in paisa.
 *
 * @param openMinor what is not passed on yet
 * @param collectedAt null while the goods are on their way
 */
record Receivable(
        UUID shipmentId,
        UUID orderId,
        UUID sellerId,
        String courier,
        String consignmentId,
        long dueMinor,
        long openMinor,
        Instant collectedAt) {
    Receivable less(long minor) {
        return new Receivable(
                shipmentId, orderId, sellerId, courier, consignmentId, dueMinor, openMinor - minor, collectedAt);
    }
}
