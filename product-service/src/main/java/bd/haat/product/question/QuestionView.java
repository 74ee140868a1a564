package bd.haat.product.question;

import bd.haat.product.feedback.Finding;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A question for who asked it, and for admins.
 *
 * @param findings why it waits for an admin; empty otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionView(
        UUID id,
        UUID productId,
        String text,
        String author,
        QuestionStatus status,
        Set<Finding> findings,
        String reason,
        int answerCount,
        Instant createdAt) {
    static QuestionView of(Question question) {
        return new QuestionView(
                question.id(),
                question.productId(),
                question.text(),
                question.author(),
                question.status(),
                question.findings(),
                question.reason(),
                question.answers(),
                question.createdAt());
    }
}
