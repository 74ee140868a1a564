package bd.haat.product.feedback;

import java.time.Instant;

/** What holds at a time. */
public interface FeedbackRules {
    /** @throws IllegalStateException for a rule that nobody set */
    int of(FeedbackRule rule, Instant at);
}
