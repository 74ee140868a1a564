package bd.haat.product.review;

import bd.haat.common.messaging.Events;
import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import bd.haat.product.feedback.Offers;
import bd.haat.product.receipt.Receipt;
import bd.haat.product.receipt.Receipts;
import bd.haat.product.review.Writing.AlreadyWritten;
import bd.haat.product.review.Writing.Gone;
import bd.haat.product.review.Writing.NotDelivered;
import bd.haat.product.review.Writing.OwnGoods;
import bd.haat.product.review.Writing.TooLate;
import bd.haat.product.review.Writing.Written;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a shopper's review of what arrived, lets it be changed, and taken back for good. */
@Service
class WriteReview {
    private final Receipts receipts;
    private final Reviews reviews;
    private final Offers offers;
    private final FindReasons reasons;
    private final FeedbackRules rules;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WriteReview(
            Receipts receipts,
            Reviews reviews,
            Offers offers,
            FindReasons reasons,
            FeedbackRules rules,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.receipts = receipts;
        this.reviews = reviews;
        this.offers = offers;
        this.reasons = reasons;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Writing write(UUID customer, UUID lineId, Opinion opinion) {
        return transaction.execute(_ ->
                receipts.of(lineId, customer).map(line -> write(line, opinion)).orElseGet(NotDelivered::new));
    }

    private Writing write(Receipt line, Opinion opinion) {
        var now = clock.instant();
        var offered = offers.of(line.productId()).orElse(null);
        if (offered == null) return new NotDelivered();
        if (offered.sellerOwnerId().equals(line.customerId())) return new OwnGoods();
        int days = rules.of(FeedbackRule.REVIEW_DAYS, now);
        if (now.isAfter(line.deliveredAt().plus(Duration.ofDays(days)))) return new TooLate(days);
        var review = Review.of(line, opinion, reasons.inNew(line.customerId(), opinion, now), now);
        if (!reviews.addOnce(review))
            return new AlreadyWritten(
                    reviews.ofLine(line.lineId()).orElseThrow().id());
        events.publish(ReviewChanged.of(null, review, offered));
        return new Written(review);
    }

    /** @param check sees the review under its lock and may throw */
    Writing change(UUID id, UUID customer, Opinion opinion, Consumer<Review> check) {
        return edit(id, customer, review -> {
            check.accept(review);
            return review.saying(opinion, reasons.inChanged(review, opinion), clock.instant());
        });
    }

    Writing withdraw(UUID id, UUID customer) {
        return edit(id, customer, review -> review.withdrawn(clock.instant()));
    }

    private Writing edit(UUID id, UUID customer, UnaryOperator<Review> change) {
        return transaction.execute(_ -> {
            var before = reviews.lock(id)
                    .filter(review -> review.customerId().equals(customer))
                    .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                    .orElse(null);
            if (before == null) return new Gone();
            var after = change.apply(before);
            reviews.save(after);
            events.publish(
                    ReviewChanged.of(before, after, offers.of(after.productId()).orElseThrow()));
            return new Written(after);
        });
    }
}
