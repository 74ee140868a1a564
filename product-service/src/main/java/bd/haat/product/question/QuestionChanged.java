package bd.haat.product.question;

import bd.haat.common.messaging.Event;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.feedback.Offered;
import java.time.Instant;
import java.util.UUID;

/** A question was asked, judged or taken back; the text is not in it. */
public record QuestionChanged(
        UUID questionId,
        UUID productId,
        Text productName,
        UUID sellerId,
        UUID sellerOwnerId,
        UUID customerId,
        String status,
        String previousStatus,
        String reason,
        Instant occurredAt)
        implements Event {

    public record Text(String bn, String en) {
        static Text of(LocalizedText text) {
            return new Text(text.bn(), text.en());
        }
    }

    /** @param before null for a new one */
    static QuestionChanged of(Question before, Question after, Offered offered, Instant at) {
        return new QuestionChanged(
                after.id(),
                after.productId(),
                Text.of(offered.name()),
                offered.sellerId(),
                offered.sellerOwnerId(),
                after.customerId(),
                after.status().name(),
                before == null ? null : before.status().name(),
                after.reason(),
                at);
    }

    @Override
    public String type() {
        return "question.changed.v1";
    }

    @Override
    public String subject() {
        return productId.toString();
    }
}
