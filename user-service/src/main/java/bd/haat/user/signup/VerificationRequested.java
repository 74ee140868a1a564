package bd.haat.user.signup;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is to prove an e-mail address or a phone; notification-service sends the secret. Contract: {@code
 * contracts/user.verification-requested.v1.schema.json}.
 */
record VerificationRequested(
        UUID userId,
        String channel,
        String email,
        String phone,
        String secret,
        String link,
        String language,
        Instant expiresAt)
        implements Event {
    @Override
    public String type() {
        return "user.verification-requested.v1";
    }

    @Override
    public String subject() {
        return userId.toString();
    }
}
