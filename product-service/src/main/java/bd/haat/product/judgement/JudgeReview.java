package bd.haat.product.judgement;

import bd.haat.common.messaging.Events;
import bd.haat.product.feedback.Offers;
import bd.haat.product.judgement.Judgement.ChangedMeanwhile;
import bd.haat.product.judgement.Judgement.Gone;
import bd.haat.product.judgement.Judgement.Judged;
import bd.haat.product.review.Review;
import bd.haat.product.review.ReviewChanged;
import bd.haat.product.review.ReviewStatus;
import bd.haat.product.review.Reviews;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An admin's word about a review. It holds for what the admin saw: a text changed meanwhile is not published unseen. */
@Service
class JudgeReview {
    private final Reviews reviews;
    private final Offers offers;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JudgeReview(Reviews reviews, Offers offers, Events events, TransactionTemplate transaction, Clock clock) {
        this.reviews = reviews;
        this.offers = offers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Also settles what readers reported. */
    Judgement publish(UUID id, long version, UUID admin) {
        return judge(id, version, admin, review -> review.published(clock.instant()));
    }

    Judgement reject(UUID id, long version, UUID admin, String reason) {
        return judge(id, version, admin, review -> review.rejected(reason, clock.instant()));
    }

    private Judgement judge(UUID id, long version, UUID admin, UnaryOperator<Review> decision) {
        return transaction.execute(_ -> {
            var before = reviews.lock(id)
                    .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                    .orElse(null);
            if (before == null) return new Gone();
            if (before.version() != version) return new ChangedMeanwhile(before.version());
            var after = decision.apply(before);
            reviews.save(after);
            reviews.judged(id, admin, after.updatedAt());
            if (before.status() != after.status())
                events.publish(ReviewChanged.of(
                        before, after, offers.of(after.productId()).orElseThrow()));
            return new Judged(after);
        });
    }
}
