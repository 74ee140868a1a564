package bd.haat.product.question;

import bd.haat.product.feedback.Finding;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Outcome of {@link AnswerQuestion}. */
sealed interface Answering {
    record Answered(UUID id, String text, boolean bySeller, Instant at) implements Answering {}

    /** The automatic rules do not let it stand. */
    record Refused(Set<Finding> findings) implements Answering {}

    /** Neither the shop's owner nor somebody whom the goods reached. */
    record Stranger() implements Answering {}

    /** No room for more buyers' answers. */
    record Full(int most) implements Answering {}

    /** Not there, or not published. */
    record Gone() implements Answering {}
}
