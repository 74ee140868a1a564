package bd.haat.product.answer;

import bd.haat.common.messaging.Events;
import bd.haat.product.answer.Answering.Answered;
import bd.haat.product.answer.Answering.Gone;
import bd.haat.product.answer.Answering.Refused;
import bd.haat.product.feedback.Offers;
import bd.haat.product.feedback.Screening;
import bd.haat.product.review.Review;
import bd.haat.product.review.ReviewStatus;
import bd.haat.product.review.Reviews;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a shop's answer under a review of its goods; a new one replaces the old. */
@Service
class AnswerReview {
    private final Reviews reviews;
    private final JdbcAnswers answers;
    private final Offers offers;
    private final Screening screening;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerReview(
            Reviews reviews,
            JdbcAnswers answers,
            Offers offers,
            Screening screening,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.reviews = reviews;
        this.answers = answers;
        this.offers = offers;
        this.screening = screening;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Answering answer(UUID reviewId, UUID sellerId, String text) {
        var findings = screening.screen(text);
        return transaction.execute(_ -> {
            var review = published(reviewId, sellerId);
            if (review == null) return new Gone();
            if (!findings.isEmpty()) return new Refused(findings);
            var now = clock.instant();
            boolean news = !answers.has(reviewId);
            answers.put(reviewId, text, now);
            if (news)
                events.publish(
                        ReviewAnswered.of(review, offers.of(review.productId()).orElseThrow(), now));
            return new Answered(text, now);
        });
    }

    boolean remove(UUID reviewId, UUID sellerId) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (published(reviewId, sellerId) == null) return false;
            answers.remove(reviewId);
            return true;
        }));
    }

    private Review published(UUID reviewId, UUID sellerId) {
        return reviews.lock(reviewId)
                .filter(review -> review.sellerId().equals(sellerId))
                .filter(review -> review.status() == ReviewStatus.PUBLISHED)
                .orElse(null);
    }
}
