package bd.haat.product.question;

import bd.haat.common.messaging.Event;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.feedback.Offered;
import java.time.Instant;
import java.util.UUID;

/** Somebody answered a question who had not before; the text is not in it. */
public record QuestionAnswered(
        UUID questionId,
        UUID productId,
        Text productName,
        UUID sellerId,
        UUID customerId,
        UUID answererId,
        boolean bySeller,
        Instant occurredAt)
        implements Event {

    public record Text(String bn, String en) {
        static Text of(LocalizedText text) {
            return new Text(text.bn(), text.en());
        }
    }

    static QuestionAnswered of(Question question, Offered offered, UUID person, boolean bySeller, Instant at) {
        return new QuestionAnswered(
                question.id(),
                question.productId(),
                Text.of(offered.name()),
                offered.sellerId(),
                question.customerId(),
                person,
                bySeller,
                at);
    }

    @Override
    public String type() {
        return "question.answered.v1";
    }

    @Override
    public String subject() {
        return productId.toString();
    }
}
