package bd.haat.notification.inbox;

import java.util.List;
import java.util.UUID;

/** All inboxes. */
public interface Notifications {
    /** Puts a message into its inbox; nothing where the event has one there already. */
    void add(UUID eventId, Notification message);

    /** Newest first, those before a key. */
    List<Notification> page(UUID userId, boolean unreadOnly, UUID before, int limit);

    /** @return whether the message is in that person's inbox */
    boolean read(UUID userId, UUID id);

    /** @return how many were unread */
    int readAll(UUID userId);
}
