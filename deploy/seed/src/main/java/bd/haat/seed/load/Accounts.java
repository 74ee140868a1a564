package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.api.Api;
import bd.haat.seed.api.SeedException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes accounts as people do: registers, opens the mail and follows its link. */
public final class Accounts {
    private static final Pattern LINK = Pattern.compile("verify-email\\?token=([A-Za-z0-9_-]+)");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final Duration MAIL_COMES_WITHIN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private final Api api;
    private final Api sandbox;
    private final String password;

    public Accounts(Api api, Api sandbox, String password) {
        this.api = api;
        this.sandbox = sandbox;
        this.password = password;
    }

    /** Who signs up: a new account, or one of an earlier run. */
    record Person(String email, String phone, String name, String role) {}

    /** First step for all: so the mails travel while others register. */
    void register(Person person) {
        var answer = api.post(
                null,
                "/api/v1/auth/register",
                Map.of("email", person.email(), "password", password, "name", person.name(), "role", person.role()));
        if (!answer.problem("account-exists")) Account.need(answer, "registration of " + person.email());
    }

    /** Signed in and with a proved address. */
    Account enter(Person person) {
        var account = Account.signIn(api, person.email(), password);
        if (!verified(account)) verify(person.email(), account);
        return account;
    }

    private void verify(String email, Account account) {
        long begun = System.nanoTime();
        boolean asked = false;
        while (!proved(email) && !verified(account)) {
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(PATIENCE) > 0) throw new SeedException("no mail to verify " + email + " has come");
            if (!asked && waited.compareTo(MAIL_COMES_WITHIN) > 0) {
                asked = true;
                api.post(null, "/api/v1/auth/resend-verification", Map.of("login", email));
            }
            Api.pause(BETWEEN_LOOKS);
        }
    }

    /** Follows the newest mail's link; an older one's may be used up. */
    private boolean proved(String email) {
        return mailedToken(email)
                .filter(token -> api.post(null, "/api/v1/auth/verify-email", Map.of("token", token))
                        .ok())
                .isPresent();
    }

    private static boolean verified(Account account) {
        return account.got("/api/v1/users/me").path("emailVerified").asBoolean();
    }

    private Optional<String> mailedToken(String email) {
        var mails = sandbox.get(null, "/outbox/email?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
        for (var mail : Account.need(mails, "the sandbox's outbox")) {
            var link = LINK.matcher(
                    mail.path("text").asString("") + mail.path("html").asString(""));
            if (link.find()) return Optional.of(link.group(1));
        }
        return Optional.empty();
    }
}
