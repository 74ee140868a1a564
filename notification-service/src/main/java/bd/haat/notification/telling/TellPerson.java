package bd.haat.notification.telling;

import bd.haat.common.persistence.Ids;
import bd.haat.common.text.Language;
import bd.haat.notification.contact.Contact;
import bd.haat.notification.contact.Contacts;
import bd.haat.notification.delivery.Delivery;
import bd.haat.notification.delivery.Outgoing;
import bd.haat.notification.inbox.Notification;
import bd.haat.notification.inbox.Notifications;
import bd.haat.notification.preference.Preferences;
import bd.haat.notification.template.Channel;
import bd.haat.notification.template.Occasion;
import bd.haat.notification.template.Template;
import bd.haat.notification.template.Templates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells a person of an occasion by every channel that has words for it, that reaches the person and is wanted. */
@Service
class TellPerson implements Telling {
    private static final Duration PROOF_UNDER_WAY = Duration.ofMinutes(1);

    private final Contacts contacts;
    private final Preferences preferences;
    private final Templates templates;
    private final Notifications notifications;
    private final Outgoing outgoing;
    private final Clock clock;

    TellPerson(
            Contacts contacts,
            Preferences preferences,
            Templates templates,
            Notifications notifications,
            Outgoing outgoing,
            Clock clock) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.templates = templates;
        this.notifications = notifications;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    @Override
    public void tell(UUID eventId, Instant happenedAt, UUID userId, Occasion occasion, Map<String, Object> values) {
        var contact = contacts.find(userId)
                .filter(known -> isCurrent(known, happenedAt))
                .orElseThrow(() -> new UnknownContact(userId));
        var wanted = preferences.of(userId);
        var named = new HashMap<>(values);
        named.put("name", contact.name());
        for (var template : templates.of(occasion)) {
            switch (template.channel()) {
                case IN_APP -> notifications.add(eventId, inApp(userId, template, named));
                case EMAIL -> {
                    if (wanted.email() && contact.email() != null && contact.emailVerified())
                        outgoing.add(message(eventId, contact, template, contact.email(), named));
                }
                case SMS -> {
                    if (wanted.sms() && contact.phone() != null && contact.phoneVerified())
                        outgoing.add(message(eventId, contact, template, contact.phone(), named));
                }
            }
        }
    }

    /** Whoever orders or has a shop has proved an address: if we know of none soon after, the proof is still on its way to us. */
    private boolean isCurrent(Contact known, Instant happenedAt) {
        return known.emailVerified()
                || known.phoneVerified()
                || happenedAt.isBefore(clock.instant().minus(PROOF_UNDER_WAY));
    }

    private static Delivery message(
            UUID eventId, Contact contact, Template template, String address, Map<String, Object> values) {
        var words = new Wording(contact.language(), template.channel()).of(values);
        return new Delivery(
                Ids.next(),
                eventId,
                template.channel(),
                contact.userId(),
                template.occasion(),
                address,
                template.subject(contact.language()).with(words),
                template.body(contact.language()).with(words),
                false,
                0,
                null);
    }

    private Notification inApp(UUID userId, Template template, Map<String, Object> values) {
        var bangla = new Wording(Language.BN, Channel.IN_APP).of(values);
        var english = new Wording(Language.EN, Channel.IN_APP).of(values);
        return new Notification(
                Ids.next(),
                userId,
                template.occasion(),
                template.subject(Language.BN).with(bangla),
                template.subject(Language.EN).with(english),
                template.body(Language.BN).with(bangla),
                template.body(Language.EN).with(english),
                clock.instant(),
                null);
    }
}
