package bd.haat.product.question;

import bd.haat.common.messaging.Events;
import bd.haat.product.feedback.Offers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An admin's word about a question. */
@Service
class JudgeQuestion {
    private final JdbcQuestions questions;
    private final Offers offers;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JudgeQuestion(JdbcQuestions questions, Offers offers, Events events, TransactionTemplate transaction, Clock clock) {
        this.questions = questions;
        this.offers = offers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<Question> publish(UUID id, UUID admin) {
        return judge(id, QuestionStatus.PUBLISHED, null, admin);
    }

    Optional<Question> reject(UUID id, String reason, UUID admin) {
        return judge(id, QuestionStatus.REJECTED, reason, admin);
    }

    private Optional<Question> judge(UUID id, QuestionStatus status, String reason, UUID admin) {
        return transaction.execute(_ -> questions.lock(id).map(before -> {
            var now = clock.instant();
            var after = before.as(status, reason);
            questions.save(after, admin, now);
            if (before.status() != after.status())
                events.publish(QuestionChanged.of(
                        before, after, offers.of(before.productId()).orElseThrow(), now));
            return after;
        }));
    }
}
