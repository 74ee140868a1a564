package bd.haat.product.vote;

import bd.haat.product.review.Review;
import bd.haat.product.review.ReviewStatus;
import bd.haat.product.review.Reviews;
import bd.haat.product.seller.Sellers;
import bd.haat.product.vote.Voting.Concerned;
import bd.haat.product.vote.Voting.Gone;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One vote a person and review, which may be changed or taken back; one report likewise, which stays. */
@Service
class VoteOnReview {
    private final Reviews reviews;
    private final Sellers sellers;
    private final JdbcVotes votes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VoteOnReview(Reviews reviews, Sellers sellers, JdbcVotes votes, TransactionTemplate transaction, Clock clock) {
        this.reviews = reviews;
        this.sellers = sellers;
        this.votes = votes;
        this.transaction = transaction;
        this.clock = clock;
    }

    Voting vote(UUID reviewId, UUID voter, boolean helpful) {
        return locked(reviewId, voter, () -> {
            votes.put(reviewId, voter, helpful, clock.instant());
            return votes.count(reviewId);
        });
    }

    Voting takeBack(UUID reviewId, UUID voter) {
        return locked(reviewId, voter, () -> {
            votes.remove(reviewId, voter);
            return votes.count(reviewId);
        });
    }

    /** The shop may report what is written about it; only admins decide what follows. */
    boolean report(UUID reviewId, UUID reporter, Report report) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var review = published(reviewId);
            if (review == null) return false;
            votes.report(reviewId, reporter, report, clock.instant());
            return true;
        }));
    }

    /** The review's row is locked first, so that its counts are what its votes add up to. */
    private Voting locked(UUID reviewId, UUID voter, Supplier<Voting> action) {
        return transaction.execute(_ -> {
            var review = published(reviewId);
            if (review == null) return new Gone();
            return concerns(review, voter) ? new Concerned() : action.get();
        });
    }

    private Review published(UUID id) {
        return reviews.lock(id)
                .filter(review -> review.status() == ReviewStatus.PUBLISHED)
                .orElse(null);
    }

    private boolean concerns(Review review, UUID voter) {
        return review.customerId().equals(voter)
                || sellers.ownedBy(voter)
                        .filter(shop -> shop.id().equals(review.sellerId()))
                        .isPresent();
    }
}
