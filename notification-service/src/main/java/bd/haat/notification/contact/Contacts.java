package bd.haat.notification.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody we may write to. */
public interface Contacts {
    Optional<Contact> find(UUID userId);

    /** Who runs the house, the longest known first; at most so many. */
    List<UUID> admins(int most);

    /** Keeps the contact unless something newer is known. */
    void keep(Contact contact, String role, Instant toldAt);
}
