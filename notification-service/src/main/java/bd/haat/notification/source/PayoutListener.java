package bd.haat.notification.source;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.LocalizedText;
import bd.haat.notification.telling.Taka;
import bd.haat.notification.telling.Telling;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Owners hear what their shops were paid, and that somebody wants their money to go elsewhere. */
@Component
class PayoutListener {
    private final Telling telling;

    PayoutListener(Telling telling) {
        this.telling = telling;
    }

    @Subscribe(
            exchange = "order.events",
            queue = "notification.payout",
            types = {"payout.paid.v1", "payout.destination-changed.v1"},
            concurrency = 2)
    void happened(PayoutNews news, EventMetadata metadata) {
        telling.tell(
                metadata.id(), metadata.time(), news.ownerId(), OrderListener.occasion(metadata.type()), news.values());
    }

    /**
     * What we read of both.
     *
     * @param amountMinor paisa; when paid
     * @param reference the bank's; when paid
     * @param validFrom when money begins to go there; when changed
     */
    record PayoutNews(
            UUID ownerId,
            LocalizedText shopName,
            Long amountMinor,
            String accountTail,
            String reference,
            Instant validFrom) {
        Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            values.put("shop", shopName);
            values.put("account", "*" + accountTail);
            if (amountMinor != null) values.put("amount", new Taka(amountMinor));
            if (reference != null) values.put("reference", reference);
            if (validFrom != null) values.put("validFrom", validFrom);
            return values;
        }
    }
}
