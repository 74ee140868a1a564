package bd.haat.product.rules;

import java.time.Instant;

/** What holds at a time. */
public interface Rules {
    /** @throws IllegalStateException for a rule that nobody set */
    long of(Rule rule, Instant at);
}
