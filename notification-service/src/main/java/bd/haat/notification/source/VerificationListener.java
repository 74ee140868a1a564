package bd.haat.notification.source;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.Language;
import bd.haat.notification.telling.Secrets;
import bd.haat.notification.template.Channel;
import bd.haat.notification.template.Occasion;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody is to prove an address: a link goes by e-mail, a code by SMS. */
@Component
class VerificationListener {
    private final Secrets secrets;

    VerificationListener(Secrets secrets) {
        this.secrets = secrets;
    }

    @Subscribe(
            exchange = "user.events",
            queue = "notification.user.verification-requested.v1",
            types = "user.verification-requested.v1",
            concurrency = 2)
    void requested(VerificationRequested asked, EventMetadata metadata) {
        boolean email = asked.channel().equals("EMAIL");
        secrets.send(
                metadata.id(),
                asked.userId(),
                email ? Occasion.VERIFY_EMAIL : Occasion.VERIFY_PHONE,
                email ? Channel.EMAIL : Channel.SMS,
                email ? asked.email() : asked.phone(),
                Language.of(asked.language()).orElse(Language.BN),
                email
                        ? Map.of("link", asked.link(), "expires", asked.expiresAt())
                        : Map.of("code", asked.secret(), "expires", asked.expiresAt()),
                asked.expiresAt());
    }

    /** What we read of {@code user.verification-requested.v1}; a link comes with EMAIL. */
    record VerificationRequested(
            UUID userId,
            String channel,
            String email,
            String phone,
            String secret,
            String link,
            String language,
            Instant expiresAt) {}
}
