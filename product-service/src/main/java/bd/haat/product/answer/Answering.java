package bd.haat.product.answer;

import bd.haat.product.feedback.Finding;
import java.time.Instant;
import java.util.Set;

/** Outcome of {@link AnswerReview}. */
sealed interface Answering {
    record Answered(String text, Instant at) implements Answering {}

    /** The automatic rules do not let it stand; a shop rewrites it, nobody has to look. */
    record Refused(Set<Finding> findings) implements Answering {}

    /** No published review of this shop's goods. */
    record Gone() implements Answering {}
}
