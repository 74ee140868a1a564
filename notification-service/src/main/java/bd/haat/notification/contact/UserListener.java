package bd.haat.notification.contact;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.Language;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps contacts as user-service tells of them. */
@Component
class UserListener {
    private final Contacts contacts;

    UserListener(Contacts contacts) {
        this.contacts = contacts;
    }

    @Subscribe(
            exchange = "user.events",
            queue = "notification.user",
            types = {"user.registered.v1", "user.updated.v1"})
    void told(UserTold user, EventMetadata metadata) {
        contacts.keep(user.contact(), user.role(), metadata.time());
    }

    /** What we read of {@code user.registered.v1} and {@code user.updated.v1}. */
    record UserTold(
            UUID userId,
            String name,
            String email,
            String phone,
            String role,
            String language,
            boolean emailVerified,
            boolean phoneVerified) {
        Contact contact() {
            return new Contact(
                    userId,
                    name,
                    email,
                    phone,
                    Language.of(language).orElse(Language.BN),
                    emailVerified,
                    phoneVerified);
        }
    }
}
