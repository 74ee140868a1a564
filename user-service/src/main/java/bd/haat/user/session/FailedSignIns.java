package bd.haat.user.session;

import java.time.Duration;
import java.util.Optional;

/** Counts failed sign-ins per account and address: ten in fifteen minutes, then no more. */
public interface FailedSignIns {
    /** How long to wait before the next try; empty when one is allowed now. */
    Optional<Duration> blockedFor(String login, String address);

    void count(String login, String address);

    void forget(String login, String address);
}
