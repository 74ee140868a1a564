package bd.haat.notification.source;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Subscribe;
import bd.haat.common.text.LocalizedText;
import bd.haat.notification.telling.Goods;
import bd.haat.notification.telling.Taka;
import bd.haat.notification.telling.Telling;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one side of an order does about pieces called off, goods that come back and complaints, the other side hears. */
@Component
class AftersalesListener {
    private final Telling telling;

    AftersalesListener(Telling telling) {
        this.telling = telling;
    }

    @Subscribe(
            exchange = "order.events",
            queue = "notification.aftersales",
            types = {
                "order.lines-cancelled.v1",
                "return.requested.v1",
                "return.accepted.v1",
                "return.refused.v1",
                "return.received.v1",
                "complaint.opened.v1",
                "complaint.answered.v1",
                "complaint.closed.v1"
            },
            concurrency = 2)
    void happened(AftersalesNews news, EventMetadata metadata) {
        for (var person : news.toBeTold(metadata.type()))
            telling.tell(
                    perPerson(metadata.id(), person),
                    metadata.time(),
                    person,
                    OrderListener.occasion(metadata.type()),
                    news.values());
    }

    /** An event is told once by each channel; where two people hear of it, each has their own. */
    private static UUID perPerson(UUID event, UUID person) {
        return UUID.nameUUIDFromBytes((event + ":" + person).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What we read of all of them.
     *
     * @param sellerOwnerId the shop's person; null where no shop is concerned, or not known yet
     * @param by with complaint.answered: whose words they are
     * @param words the shopper's, the shop's or the decision's
     * @param reason with order.lines-cancelled: the shopper's words; with returns a code
     * @param refundMinor paisa
     * @param answerBy until when an answer is due
     */
    record AftersalesNews(
            String number,
            UUID customerId,
            UUID sellerOwnerId,
            String by,
            String words,
            String reason,
            List<Line> lines,
            Long refundMinor,
            Instant answerBy) {
        record Line(LocalizedText name, int quantity) {}

        List<UUID> toBeTold(String type) {
            var shop = sellerOwnerId == null ? List.<UUID>of() : List.of(sellerOwnerId);
            return switch (type) {
                case "order.lines-cancelled.v1", "return.requested.v1", "complaint.opened.v1" -> shop;
                case "complaint.answered.v1" -> "SHOPPER".equals(by) ? shop : List.of(customerId);
                case "complaint.closed.v1" ->
                    sellerOwnerId == null ? List.of(customerId) : List.of(customerId, sellerOwnerId);
                default -> List.of(customerId);
            };
        }

        Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            values.put("number", number);
            values.put("words", words == null ? "" : words);
            values.put("reason", reason == null ? "" : reason);
            values.put("refund", new Taka(refundMinor == null ? 0 : refundMinor));
            if (answerBy != null) values.put("expires", answerBy);
            if (lines != null)
                values.put(
                        "items",
                        new Goods(lines.stream()
                                .map(line -> new Goods.Line(line.name(), line.quantity()))
                                .toList()));
            return values;
        }
    }
}
