package bd.haat.user.guest;

import bd.haat.common.messaging.Events;
import bd.haat.common.persistence.Ids;
import bd.haat.common.text.Language;
import bd.haat.user.account.User;
import bd.haat.user.account.Users;
import bd.haat.user.signup.Secrets;
import bd.haat.user.signup.VerificationRequested;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a code to a phone. Does the same whether an account has that phone or not, so that nobody learns by it who has one: only whoever reads
 * the SMS is told more.
 */
@Service
class InviteGuest {
    private static final int AT_ONCE = 1000;

    private final Users users;
    private final JdbcGuestCodes codes;
    private final Events events;
    private final GuestSettings settings;
    private final Clock clock;

    InviteGuest(Users users, JdbcGuestCodes codes, Events events, GuestSettings settings, Clock clock) {
        this.users = users;
        this.codes = codes;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param phone E.164 */
    @Transactional
    public void invite(String phone, String name, Language language) {
        var now = clock.instant();
        var userId = users.findByLogin(phone).map(User::id).orElseGet(Ids::next);
        var code = Secrets.code();
        var guest = new JdbcGuestCodes.Guest(phone, userId, name.strip(), language);
        if (!codes.open(guest, Secrets.hashOfCode(userId, code), now))
            return; // too soon or too often: the SMS is left out
        events.publish(
                VerificationRequested.ofPhone(userId, phone, code, language.code(), now.plus(settings.codeLife())));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void purge() {
        codes.purge(clock.instant(), AT_ONCE);
    }
}
