package bd.haat.user.signup;

import bd.haat.common.messaging.Events;
import bd.haat.common.text.Digits;
import bd.haat.user.account.User;
import bd.haat.user.account.UserUpdated;
import bd.haat.user.account.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to prove an address, and takes the proof. */
@Service
class Verify {
    private static final Duration BETWEEN_TWO = Duration.ofSeconds(30);

    private final Users users;
    private final JdbcVerifications verifications;
    private final Events events;
    private final SignupSettings settings;
    private final Clock clock;

    Verify(Users users, JdbcVerifications verifications, Events events, SignupSettings settings, Clock clock) {
        this.users = users;
        this.verifications = verifications;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends a link and a code to whatever the account has and has not proved. Joins the caller's transaction. */
    @Transactional
    public void request(User user) {
        if (user.email() != null && !user.emailVerified()) request(user, Channel.EMAIL);
        if (user.phone() != null && !user.phoneVerified()) request(user, Channel.PHONE);
    }

    /** As {@link #request}, for an account of that login if there is one, and not again within half a minute. */
    @Transactional
    public void requestAgain(String login) {
        var recently = clock.instant().minus(BETWEEN_TWO);
        users.findByLogin(login)
                .filter(user -> verifications
                        .lastOpened(user.id(), Channel.EMAIL)
                        .filter(recently::isBefore)
                        .isEmpty())
                .filter(user -> verifications
                        .lastOpened(user.id(), Channel.PHONE)
                        .filter(recently::isBefore)
                        .isEmpty())
                .ifPresent(this::request);
    }

    /** False for a token that is unknown, used or past its time. */
    @Transactional
    public boolean email(String token) {
        var now = clock.instant();
        var owner = verifications.takeEmailToken(Secrets.hashOfToken(token), now);
        owner.flatMap(users::findById).ifPresent(user -> proved(user, u -> u.verifyEmail(now)));
        return owner.isPresent();
    }

    /** False for a wrong code, an unknown phone, or after too many tries; the tries count even so. */
    @Transactional
    public boolean phone(String phone, String code) {
        var now = clock.instant();
        var proved = users.findByLogin(phone)
                .filter(user ->
                        verifications.takePhoneCode(user.id(), Secrets.hashOfCode(user.id(), Digits.ascii(code)), now));
        proved.ifPresent(user -> proved(user, u -> u.verifyPhone(now)));
        return proved.isPresent();
    }

    private void proved(User user, Consumer<User> verification) {
        verification.accept(user);
        events.publish(UserUpdated.of(users.saveAndFlush(user)));
    }

    private void request(User user, Channel channel) {
        var now = clock.instant();
        boolean mail = channel == Channel.EMAIL;
        var secret = mail ? Secrets.token() : Secrets.code();
        var hash = mail ? Secrets.hashOfToken(secret) : Secrets.hashOfCode(user.id(), secret);
        verifications.open(user.id(), channel, hash, now);
        events.publish(new VerificationRequested(
                user.id(),
                channel.name(),
                mail ? user.email() : null,
                mail ? null : user.phone(),
                secret,
                mail ? settings.verificationLink().replace("{token}", secret) : null,
                user.language().code(),
                now.plus(channel.life())));
    }
}
