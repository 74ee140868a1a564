package bd.haat.notification.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message in somebody's inbox.
 *
 * @param readAt null: unread
 */
public record Notification(
        UUID id,
        UUID userId,
        String occasion,
        String titleBn,
        String titleEn,
        String bodyBn,
        String bodyEn,
        Instant createdAt,
        Instant readAt) {}
