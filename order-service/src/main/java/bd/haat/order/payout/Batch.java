package bd.haat.order.payout;

import java.time.Instant;
import java.util.UUID;

/**
 * Payouts that are approved and sent together.
 *
 * @param payouts how many there are
 * @param amountMinor together, without those that failed
 * @param closedAt when the last was paid or failed; null before
 */
record Batch(
        UUID id,
        PayoutStatus status,
        int payouts,
        long amountMinor,
        Instant createdAt,
        Instant approvedAt,
        UUID approvedBy,
        Instant sentAt,
        UUID sentBy,
        Instant closedAt) {}
