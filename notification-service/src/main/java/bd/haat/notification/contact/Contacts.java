package bd.haat.notification.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Everybody we may write to. */
public interface Contacts {
    Optional<Contact> find(UUID userId);

    /** Keeps the contact unless something newer is known. */
    void keep(Contact contact, Instant toldAt);
}
