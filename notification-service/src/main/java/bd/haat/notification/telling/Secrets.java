package bd.haat.notification.telling;

import bd.haat.common.text.Language;
import bd.haat.notification.template.Channel;
import bd.haat.notification.template.Occasion;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sends people the secrets that prove an address. */
public interface Secrets {
    /**
     * Records the message in the current transaction, once for each event.
     *
     * @param address e-mail address or E.164 number
     * @param values what the words may name, the secret among them
     */
    void send(
            UUID eventId,
            UUID userId,
            Occasion occasion,
            Channel channel,
            String address,
            Language language,
            Map<String, Object> values,
            Instant expiresAt);
}
