package bd.haat.product.feedback;

/** The numbers in table {@code feedback_rules}. */
public enum FeedbackRule {
    /** Days after delivery within which a line may be reviewed. */
    REVIEW_DAYS,
    /** Reviews of one person in 24 hours, beyond which an admin looks first. */
    REVIEWS_PER_DAY,
    PICTURES_PER_REVIEW,
    /** 1 where a review with a new picture waits for an admin, for no rule looks at pictures; 0 where readers' reports are enough. */
    PICTURES_WAIT,
    /** Questions of one person in 24 hours; more are refused. */
    QUESTIONS_PER_DAY,
    ANSWERS_PER_QUESTION,
    /** Products on one person's wishlist. */
    WISHES,
    /** How many reviews the market's mean counts as in a product's rating. */
    RATING_WEIGHT
}
