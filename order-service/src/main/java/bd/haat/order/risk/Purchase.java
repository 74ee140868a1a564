package bd.haat.order.risk;

import bd.haat.order.fingerprint.Fingerprints;
import bd.haat.order.orders.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An order that somebody wants to place.
 *
 * @param key the caller's idempotency key
 * @param registeredAt since when the account exists; null if nobody told
 */
public record Purchase(
        UUID customerId,
        String key,
        PaymentMethod method,
        long totalMinor,
        Instant registeredAt,
        Fingerprints fingerprints) {
    /** An account of unknown age is an old one. */
    boolean isWithin(Integer days, Instant now) {
        return days == null || registeredAt != null && registeredAt.isAfter(now.minus(Duration.ofDays(days)));
    }
}
