package bd.haat.product.review;

import bd.haat.common.messaging.Events;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import bd.haat.product.feedback.Finding;
import bd.haat.product.feedback.Offers;
import bd.haat.product.review.Writing.Gone;
import bd.haat.product.review.Writing.TooManyPictures;
import bd.haat.product.review.Writing.Written;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows a kept picture with a review, and takes it off; the same again changes nothing. */
@Service
class ShowPicture {
    private final Reviews reviews;
    private final Offers offers;
    private final FeedbackRules rules;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShowPicture(
            Reviews reviews,
            Offers offers,
            FeedbackRules rules,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        this.reviews = reviews;
        this.offers = offers;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Writing add(UUID reviewId, UUID customer, Picture picture) {
        return edit(reviewId, customer, before -> {
            if (before.pictures().stream().anyMatch(shown -> shown.key().equals(picture.key())))
                return new Written(before);
            var now = clock.instant();
            int most = rules.of(FeedbackRule.PICTURES_PER_REVIEW, now);
            if (before.pictures().size() >= most) return new TooManyPictures(most);
            boolean waits = rules.of(FeedbackRule.PICTURES_WAIT, now) > 0;
            var pictures = new ArrayList<>(before.pictures());
            pictures.add(picture);
            return saved(before, before.showing(pictures, waits ? Set.of(Finding.PICTURE) : Set.of(), now));
        });
    }

    /** @param name the last part of the address of any of its sizes */
    Writing remove(UUID reviewId, UUID customer, String name) {
        return edit(reviewId, customer, before -> {
            var pictures = new ArrayList<>(before.pictures());
            if (!pictures.removeIf(picture -> hash(picture.key()).equals(hash(name)))) return new Gone();
            return saved(before, before.showing(pictures, Set.of(), clock.instant()));
        });
    }

    private Writing edit(UUID reviewId, UUID customer, Function<Review, Writing> change) {
        return transaction.execute(_ -> reviews.lock(reviewId)
                .filter(review -> review.customerId().equals(customer))
                .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                .map(change)
                .orElseGet(Gone::new));
    }

    private Writing saved(Review before, Review after) {
        reviews.save(after);
        if (before.status() != after.status())
            events.publish(
                    ReviewChanged.of(before, after, offers.of(after.productId()).orElseThrow()));
        return new Written(after);
    }

    /** What the names of all sizes begin with. */
    private static String hash(String name) {
        return name.substring(name.lastIndexOf('/') + 1).split("[-.]", 2)[0];
    }
}
