package bd.haat.user.signup;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is to prove an e-mail address or a phone; notification-service sends the secret. Contract: {@code
 * contracts/user.verification-requested.v1.schema.json}.
 */
public record VerificationRequested(
        UUID userId,
        String channel,
        String email,
        String phone,
        String secret,
        String link,
        String language,
        Instant expiresAt)
        implements Event {
    /** A code that proves a phone. */
    public static VerificationRequested ofPhone(
            UUID userId, String phone, String code, String language, Instant expiresAt) {
        return new VerificationRequested(userId, Channel.PHONE.name(), null, phone, code, null, language, expiresAt);
    }

    @Override
    public String type() {
        return "user.verification-requested.v1";
    }

    @Override
    public String subject() {
        return userId.toString();
    }
}
