package bd.haat.user.signup;

import bd.haat.common.messaging.Events;
import bd.haat.common.text.Language;
import bd.haat.common.text.PhoneNumbers;
import bd.haat.user.account.Role;
import bd.haat.user.account.User;
import bd.haat.user.account.UserRegistered;
import bd.haat.user.account.Users;
import bd.haat.user.password.Passwords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes an account and asks its owner to prove the address. */
@Service
class Register {
    /** How a registration ends. */
    sealed interface Outcome {
        record Registered(User user) implements Outcome {}

        /** E-mail or phone belongs to an account already. */
        record AccountExists() implements Outcome {}
    }

    /** What somebody asks for; e-mail and phone as typed, at least one of them. */
    record Wish(String email, String phone, String password, String name, Role role, Language language) {}

    private final Users users;
    private final Passwords passwords;
    private final Verify verify;
    private final Events events;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final MeterRegistry metrics;

    Register(
            Users users,
            Passwords passwords,
            Verify verify,
            Events events,
            TransactionOperations transaction,
            Clock clock,
            MeterRegistry metrics) {
        this.users = users;
        this.passwords = passwords;
        this.verify = verify;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.metrics = metrics;
    }

    Outcome register(Wish wish) {
        var hash = passwords.hash(wish.password()); // takes long: outside the transaction
        try {
            var user = transaction.execute(_ -> record(wish, hash));
            metrics.counter("haat.registrations", "role", wish.role().name()).increment();
            return new Outcome.Registered(user);
        } catch (DataIntegrityViolationException taken) {
            return new Outcome.AccountExists();
        }
    }

    private User record(Wish wish, String hash) {
        var email = wish.email() == null ? null : wish.email().strip().toLowerCase(Locale.ROOT);
        var phone = PhoneNumbers.normalise(wish.phone()).orElse(null);
        var user = users.saveAndFlush(
                new User(email, phone, hash, wish.name().strip(), wish.role(), wish.language(), clock.instant()));
        events.publish(UserRegistered.of(user));
        verify.request(user);
        return user;
    }
}
