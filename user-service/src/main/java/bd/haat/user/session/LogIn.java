package bd.haat.user.session;

import bd.haat.user.account.Login;
import bd.haat.user.account.User;
import bd.haat.user.account.Users;
import bd.haat.user.password.Passwords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Opens a session for whoever knows the password. An unknown login costs the same time as a wrong password. */
@Service
class LogIn {
    /** How a login ends. */
    sealed interface Outcome {
        record SignedIn(Tokens tokens) implements Outcome {}

        record BadCredentials() implements Outcome {}

        record TooManyFailures(Duration retryAfter) implements Outcome {}
    }

    private final Users users;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final Sessions sessions;
    private final MeterRegistry metrics;

    LogIn(Users users, Passwords passwords, FailedSignIns failures, Sessions sessions, MeterRegistry metrics) {
        this.users = users;
        this.passwords = passwords;
        this.failures = failures;
        this.sessions = sessions;
        this.metrics = metrics;
    }

    Outcome logIn(String typed, String password, String address) {
        var login = Login.normalise(typed);
        var blocked = failures.blockedFor(login, address);
        if (blocked.isPresent()) return counted("blocked", new Outcome.TooManyFailures(blocked.get()));
        var user = users.findByLogin(login);
        if (!passwords.matches(password, user.map(User::passwordHash).orElse(null))) {
            failures.count(login, address);
            return counted("refused", new Outcome.BadCredentials());
        }
        failures.forget(login, address);
        return counted("signed-in", new Outcome.SignedIn(sessions.open(user.orElseThrow())));
    }

    private Outcome counted(String outcome, Outcome result) {
        metrics.counter("haat.logins", "outcome", outcome).increment();
        return result;
    }
}
