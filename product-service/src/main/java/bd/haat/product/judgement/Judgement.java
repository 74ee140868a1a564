package bd.haat.product.judgement;

import bd.haat.product.review.Review;

/** Outcome of {@link JudgeReview}. */
sealed interface Judgement {
    record Judged(Review review) implements Judgement {}

    /** It is not what the admin saw any more. */
    record ChangedMeanwhile(long version) implements Judgement {}

    /** Not there, or taken back. */
    record Gone() implements Judgement {}
}
