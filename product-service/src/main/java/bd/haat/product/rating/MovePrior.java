package bd.haat.product.rating;

import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import bd.haat.product.rating.JdbcPriors.Open;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows the market's mean and applies it to all rated products, a batch to a transaction. Whoever holds the prior's row does the next
 * batch; a dead replica's work goes on where its last commit left it.
 */
@Component
class MovePrior {
    private final JdbcPriors priors;
    private final RateProducts rate;
    private final FeedbackRules rules;
    private final RatingSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    MovePrior(
            JdbcPriors priors,
            RateProducts rate,
            FeedbackRules rules,
            RatingSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.priors = priors;
        this.rate = rate;
        this.rules = rules;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${haat.ratings.prior-every}", initialDelayString = "${haat.ratings.prior-every}")
    void run() {
        var now = clock.instant();
        priors.move(rules.of(FeedbackRule.RATING_WEIGHT, now), settings.priorStep(), settings.priorLeast(), now);
        while (Boolean.TRUE.equals(transaction.execute(_ -> next()))) {}
    }

    /** Answers whether there may be more to do. */
    private boolean next() {
        return priors.takeOpen().map(this::batch).orElse(false);
    }

    private boolean batch(Open prior) {
        var rated = rate.rateAfter(prior.appliedTo(), settings.batch());
        if (rated.isEmpty()) priors.close(prior.id(), clock.instant());
        else priors.advance(prior.id(), rated.getLast());
        return !rated.isEmpty();
    }
}
