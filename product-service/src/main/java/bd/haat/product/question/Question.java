package bd.haat.product.question;

import bd.haat.product.feedback.Finding;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody wants to know of a product. It is not changed, only judged or taken back.
 *
 * @param author how the asker wants to be called in public, or null
 * @param findings of the automatic rules, while an admin has not looked
 * @param reason why an admin rejected it
 * @param answers how many there are
 */
record Question(
        UUID id,
        UUID productId,
        UUID sellerId,
        UUID customerId,
        String text,
        String author,
        QuestionStatus status,
        Set<Finding> findings,
        String reason,
        int answers,
        Instant createdAt) {
    Question as(QuestionStatus other, String why) {
        var left = other == QuestionStatus.PUBLISHED ? Set.<Finding>of() : findings;
        return new Question(id, productId, sellerId, customerId, text, author, other, left, why, answers, createdAt);
    }
}
