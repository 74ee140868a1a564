package bd.haat.notification.delivery;

import bd.haat.notification.template.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * One message by one channel.
 *
 * @param address e-mail address or E.164 number
 * @param subject empty for SMS
 * @param confidential whether the body holds a secret, which is not kept once the message is settled
 * @param attempts those begun, the current one included
 * @param expiresAt from when it is of no use; null: never
 */
public record Delivery(
        UUID id,
        UUID eventId,
        Channel channel,
        UUID userId,
        String occasion,
        String address,
        String subject,
        String body,
        boolean confidential,
        int attempts,
        Instant expiresAt) {}
