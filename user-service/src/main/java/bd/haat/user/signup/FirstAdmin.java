package bd.haat.user.signup;

import bd.haat.common.messaging.Events;
import bd.haat.common.text.Language;
import bd.haat.user.account.Role;
import bd.haat.user.account.User;
import bd.haat.user.account.UserRegistered;
import bd.haat.user.account.Users;
import bd.haat.user.password.Passwords;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes {@code admin@haat.local} from a secret, once; later admins are invited. */
@Component
class FirstAdmin {
    static final String EMAIL = "admin@haat.local";

    /**
     * @param password of the first admin; absent where there is one already
     */
    @ConfigurationProperties("haat.admin")
    record Settings(String password) {}

    private final Settings settings;
    private final Users users;
    private final Passwords passwords;
    private final Events events;
    private final TransactionOperations transaction;
    private final Clock clock;

    FirstAdmin(
            Settings settings,
            Users users,
            Passwords passwords,
            Events events,
            TransactionOperations transaction,
            Clock clock) {
        this.settings = settings;
        this.users = users;
        this.passwords = passwords;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        if (settings.password() == null || users.findByLogin(EMAIL).isPresent()) return;
        var admin = new User(
                EMAIL, null, passwords.hash(settings.password()), "Haat", Role.ADMIN, Language.BN, clock.instant());
        admin.verifyEmail(clock.instant());
        try {
            transaction.executeWithoutResult(_ -> events.publish(UserRegistered.of(users.saveAndFlush(admin))));
        } catch (DataIntegrityViolationException twin) {
            // another replica was first
        }
    }
}
