package bd.haat.notification.telling;

import bd.haat.common.persistence.Ids;
import bd.haat.common.text.Language;
import bd.haat.notification.delivery.Delivery;
import bd.haat.notification.delivery.Outgoing;
import bd.haat.notification.template.Channel;
import bd.haat.notification.template.Occasion;
import bd.haat.notification.template.Templates;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends a secret to the address that it is to prove, whatever the person's preferences. The text is forgotten once sent. */
@Service
class SendSecret implements Secrets {
    private final Templates templates;
    private final Outgoing outgoing;

    SendSecret(Templates templates, Outgoing outgoing) {
        this.templates = templates;
        this.outgoing = outgoing;
    }

    @Override
    public void send(
            UUID eventId,
            UUID userId,
            Occasion occasion,
            Channel channel,
            String address,
            Language language,
            Map<String, Object> values,
            Instant expiresAt) {
        var template = templates.find(occasion, channel).orElseThrow();
        var words = new Wording(language, channel).of(values);
        outgoing.add(new Delivery(
                Ids.next(),
                eventId,
                channel,
                userId,
                template.occasion(),
                address,
                template.subject(language).with(words),
                template.body(language).with(words),
                true,
                0,
                expiresAt));
    }
}
