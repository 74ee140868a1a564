package bd.haat.notification.source;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.LocalizedText;
import bd.haat.notification.contact.Contacts;
import bd.haat.notification.telling.Telling;
import bd.haat.notification.template.Occasion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sellers are reminded of what they owe and told what they missed; what was missed is for admins too. */
@Component
class DeadlineListener {
    private static final String ORDERS = "order.events";
    private static final String NEAR = "deadline.near.v1";
    private static final String PASSED = "deadline.passed.v1";
    private static final int ADMINS = 50;

    private static final Map<String, LocalizedText> DUTIES = Map.of(
            "payment", new LocalizedText("টাকা পরিশোধ", "payment"),
            "accept", new LocalizedText("অর্ডার গ্রহণ", "acceptance"),
            "hand-over", new LocalizedText("কুরিয়ারে হস্তান্তর", "hand-over to the courier"),
            "delivery", new LocalizedText("ডেলিভারি", "delivery"),
            "refund", new LocalizedText("টাকা ফেরত", "refund"),
            "return", new LocalizedText("ফেরত নিয়ে পরের পদক্ষেপ", "the next step of a return"),
            "complaint", new LocalizedText("অভিযোগের জবাব", "the answer to a complaint"),
            "payout", new LocalizedText("বিক্রেতার পাওনা", "the seller's payout"));

    private final Telling telling;
    private final Contacts contacts;

    DeadlineListener(Telling telling, Contacts contacts) {
        this.telling = telling;
        this.contacts = contacts;
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "notification.deadline",
            types = {NEAR, PASSED})
    void reached(Deadline deadline, EventMetadata metadata) {
        if (deadline.sellerOwnerId() == null) return;
        var occasion = metadata.type().equals(NEAR) ? Occasion.DEADLINE_NEAR : Occasion.DEADLINE_PASSED;
        telling.tell(metadata.id(), metadata.time(), deadline.sellerOwnerId(), occasion, deadline.values());
    }

    /** A queue of its own: a seller of whom nothing is known yet holds no admin's letter up. */
    @Subscribe(exchange = ORDERS, queue = "notification.deadline.escalation", types = PASSED)
    void passed(Deadline deadline, EventMetadata metadata) {
        for (var admin : contacts.admins(ADMINS)) {
            telling.tell(
                    letter(metadata.id(), admin),
                    metadata.time(),
                    admin,
                    Occasion.DEADLINE_ESCALATED,
                    deadline.values());
        }
    }

    /** Several letters about one event: each has a name of its own, the same each time. */
    private static UUID letter(UUID eventId, UUID personId) {
        return UUID.nameUUIDFromBytes((eventId + ":" + personId).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What we read of {@code deadline.near.v1} and {@code deadline.passed.v1}.
     *
     * @param sellerOwnerId null where no seller owes it
     */
    record Deadline(String kind, String number, UUID sellerOwnerId, Instant dueAt) {
        Map<String, Object> values() {
            var duty = DUTIES.getOrDefault(kind, new LocalizedText(kind, kind));
            return Map.of("number", number, "duty", duty, "due", dueAt);
        }
    }
}
