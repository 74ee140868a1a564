package bd.haat.user.guest;

import bd.haat.common.messaging.Events;
import bd.haat.common.text.Digits;
import bd.haat.user.account.User;
import bd.haat.user.account.UserRegistered;
import bd.haat.user.account.Users;
import bd.haat.user.session.FailedSignIns;
import bd.haat.user.session.SignIn;
import bd.haat.user.session.Tokens;
import bd.haat.user.signup.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs in whoever proves a phone: into the account without a password that has it, made now if there is none. An account with a password is
 * opened by that alone, or whoever got hold of a number could take it over.
 */
@Service
class AdmitGuest {
    /** How a proof ends. */
    sealed interface Outcome {
        record Admitted(Tokens tokens) implements Outcome {}

        /** Wrong, spent or too old, or the tries are used up. */
        record WrongCode() implements Outcome {}

        /** The phone is proved, but its account has a password. */
        record PasswordNeeded() implements Outcome {}

        record TooManyFailures(Duration retryAfter) implements Outcome {}
    }

    private sealed interface Proof {
        record Of(User user) implements Proof {}

        record Missing() implements Proof {}
    }

    private final Users users;
    private final JdbcGuestCodes codes;
    private final FailedSignIns failures;
    private final SignIn signIn;
    private final Events events;
    private final MeterRegistry metrics;
    private final TransactionOperations transaction;
    private final Clock clock;

    AdmitGuest(
            Users users,
            JdbcGuestCodes codes,
            FailedSignIns failures,
            SignIn signIn,
            Events events,
            MeterRegistry metrics,
            TransactionOperations transaction,
            Clock clock) {
        this.users = users;
        this.codes = codes;
        this.failures = failures;
        this.signIn = signIn;
        this.events = events;
        this.metrics = metrics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param address where the request came from: failures are counted by it */
    Outcome admit(String phone, String code, String address) {
        var blocked = failures.blockedFor(phone, address);
        if (blocked.isPresent()) return counted("blocked", new Outcome.TooManyFailures(blocked.get()));
        try {
            return switch (transaction.execute(_ -> prove(phone, Digits.ascii(code)))) {
                case Proof.Missing() -> {
                    failures.count(phone, address);
                    yield counted("refused", new Outcome.WrongCode());
                }
                case Proof.Of(var user)
                when user.passwordHash() != null -> counted("refused", new Outcome.PasswordNeeded());
                case Proof.Of(var user) -> {
                    failures.forget(phone, address);
                    yield counted("signed-in", new Outcome.Admitted(signIn.open(user)));
                }
            };
        } catch (DataIntegrityViolationException registeredMeanwhile) {
            return counted("refused", new Outcome.PasswordNeeded());
        }
    }

    private Proof prove(String phone, String code) {
        var now = clock.instant();
        var sent = codes.tryOne(phone, now)
                .filter(tried -> MessageDigest.isEqual(
                        tried.codeHash(), Secrets.hashOfCode(tried.guest().userId(), code)));
        if (sent.isEmpty()) return new Proof.Missing();
        codes.spend(phone, now);
        return new Proof.Of(
                users.findByLogin(phone).orElseGet(() -> register(sent.get().guest())));
    }

    private User register(JdbcGuestCodes.Guest guest) {
        var user = users.saveAndFlush(
                User.guest(guest.userId(), guest.phone(), guest.name(), guest.language(), clock.instant()));
        events.publish(UserRegistered.of(user));
        metrics.counter("haat.registrations", "role", "GUEST").increment();
        return user;
    }

    private Outcome counted(String outcome, Outcome result) {
        metrics.counter("haat.guests", "outcome", outcome).increment();
        return result;
    }
}
