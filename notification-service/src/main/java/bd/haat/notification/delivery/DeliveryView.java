package bd.haat.notification.delivery;

import bd.haat.notification.template.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as admins see it; never its text.
 *
 * @param segments short messages that an SMS takes; 0 for e-mail
 * @param log the attempts, in order; empty in lists
 */
record DeliveryView(
        UUID id,
        UUID userId,
        Channel channel,
        String occasion,
        String address,
        DeliveryState state,
        int attempts,
        int segments,
        String provider,
        String detail,
        boolean confidential,
        Instant createdAt,
        Instant settledAt,
        List<LoggedAttempt> log) {
    /** @param outcome PENDING where another attempt followed */
    record LoggedAttempt(int attempt, Instant at, DeliveryState outcome, String provider, String detail) {}

    DeliveryView with(List<LoggedAttempt> attemptsMade) {
        return new DeliveryView(
                id,
                userId,
                channel,
                occasion,
                address,
                state,
                attempts,
                segments,
                provider,
                detail,
                confidential,
                createdAt,
                settledAt,
                attemptsMade);
    }
}
