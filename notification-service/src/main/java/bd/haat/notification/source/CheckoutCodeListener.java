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

/** Somebody is to prove, before an order is placed, that the phone at the door is theirs. */
@Component
class CheckoutCodeListener {
    private final Secrets secrets;

    CheckoutCodeListener(Secrets secrets) {
        this.secrets = secrets;
    }

    @Subscribe(
            exchange = "order.events",
            queue = "notification.checkout.code-requested.v1",
            types = "checkout.code-requested.v1")
    void requested(CodeRequested asked, EventMetadata metadata) {
        secrets.send(
                metadata.id(),
                asked.customerId(),
                Occasion.CHECKOUT_CODE,
                Channel.SMS,
                asked.phone(),
                Language.of(asked.language()).orElse(Language.BN),
                Map.of("code", asked.code(), "expires", asked.expiresAt()),
                asked.expiresAt());
    }

    /** What we read of {@code checkout.code-requested.v1}. */
    record CodeRequested(UUID customerId, String phone, String code, String language, Instant expiresAt) {}
}
