package bd.haat.product.question;

import bd.haat.common.messaging.Events;
import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import bd.haat.product.feedback.Offers;
import bd.haat.product.feedback.Screening;
import bd.haat.product.question.Answering.Full;
import bd.haat.product.question.Answering.Gone;
import bd.haat.product.question.Answering.Refused;
import bd.haat.product.question.Answering.Stranger;
import bd.haat.product.receipt.Receipts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One answer a person and question, by the shop or by somebody whom the goods reached; a new one replaces the old. */
@Service
class AnswerQuestion {
    private final JdbcQuestions questions;
    private final JdbcQuestionAnswers answers;
    private final Receipts receipts;
    private final Offers offers;
    private final Screening screening;
    private final FeedbackRules rules;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerQuestion(
            JdbcQuestions questions,
            JdbcQuestionAnswers answers,
            Receipts receipts,
            Offers offers,
            Screening screening,
            FeedbackRules rules,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.receipts = receipts;
        this.offers = offers;
        this.screening = screening;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Answering answer(UUID questionId, UUID person, String text) {
        return transaction.execute(_ -> {
            var question = published(questionId);
            return question == null ? new Gone() : answer(question, person, text);
        });
    }

    private Answering answer(Question question, UUID person, String text) {
        var now = clock.instant();
        var offered = offers.of(question.productId()).orElseThrow();
        boolean bySeller = offered.sellerOwnerId().equals(person);
        if (!bySeller && !receipts.hasReceived(person, question.productId())) return new Stranger();
        var findings = screening.screen(text);
        if (!findings.isEmpty()) return new Refused(findings);
        boolean news = !answers.has(question.id(), person);
        int most = rules.of(FeedbackRule.ANSWERS_PER_QUESTION, now);
        if (news && !bySeller && question.answers() >= most) return new Full(most);
        var answer = answers.put(question.id(), person, bySeller, text, now);
        if (news) events.publish(QuestionAnswered.of(question, offered, person, bySeller, now));
        return answer;
    }

    /** A person's own. */
    boolean remove(UUID questionId, UUID person) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> published(questionId) != null && answers.removeOf(questionId, person)));
    }

    /** Anybody's, by an admin. */
    boolean strike(UUID questionId, UUID answerId) {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> questions.lock(questionId).isPresent() && answers.remove(questionId, answerId)));
    }

    /** Its row is locked first, so that its count is what its answers add up to. */
    private Question published(UUID id) {
        return questions
                .lock(id)
                .filter(question -> question.status() == QuestionStatus.PUBLISHED)
                .orElse(null);
    }
}
