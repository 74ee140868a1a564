package bd.haat.order.payout;

import bd.haat.order.destination.Destination;
import java.time.Instant;
import java.util.UUID;

/**
 * What one seller is paid in a batch.
 *
 * @param destination as it was when the batch was made
 * @param orders how many orders it is for
 * @param reference what the bank calls the transfer; null before
 * @param failure why it was not paid; else null
 */
record Payout(
        UUID id,
        UUID batchId,
        UUID sellerId,
        PayoutStatus status,
        long amountMinor,
        Destination destination,
        int orders,
        String reference,
        String failure,
        Instant createdAt,
        Instant changedAt) {}
