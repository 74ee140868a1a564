package bd.haat.product.question;

import bd.haat.common.messaging.Events;
import bd.haat.common.persistence.Ids;
import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import bd.haat.product.feedback.Offers;
import bd.haat.product.feedback.Screening;
import bd.haat.product.question.Asking.Asked;
import bd.haat.product.question.Asking.Gone;
import bd.haat.product.question.Asking.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a question about a product that is on offer, and back again. */
@Service
class AskQuestion {
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcQuestions questions;
    private final Offers offers;
    private final Screening screening;
    private final FeedbackRules rules;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AskQuestion(
            JdbcQuestions questions,
            Offers offers,
            Screening screening,
            FeedbackRules rules,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.offers = offers;
        this.screening = screening;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Asking ask(UUID productId, UUID customer, String text, String author) {
        return transaction.execute(_ -> {
            var now = clock.instant();
            var offered = offers.listed(productId).orElse(null);
            if (offered == null) return new Gone();
            if (questions.askedSince(customer, now.minus(DAY)) >= rules.of(FeedbackRule.QUESTIONS_PER_DAY, now))
                return new TooMany();
            var findings = screening.screen(text, author);
            var question = new Question(
                    Ids.next(),
                    productId,
                    offered.sellerId(),
                    customer,
                    text,
                    author,
                    findings.isEmpty() ? QuestionStatus.PUBLISHED : QuestionStatus.PENDING,
                    findings,
                    null,
                    0,
                    now);
            questions.add(question);
            events.publish(QuestionChanged.of(null, question, offered, now));
            return new Asked(question);
        });
    }

    boolean withdraw(UUID id, UUID customer) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var now = clock.instant();
            var before = questions
                    .lock(id)
                    .filter(question -> question.customerId().equals(customer))
                    .orElse(null);
            if (before == null) return false;
            var after = before.as(QuestionStatus.WITHDRAWN, null);
            questions.save(after, null, now);
            events.publish(QuestionChanged.of(
                    before, after, offers.of(before.productId()).orElseThrow(), now));
            return true;
        }));
    }
}
