package bd.haat.order.rules;

import java.time.Duration;
import java.time.Instant;

/** What holds at a time. */
public interface Rules {
    /** @throws IllegalStateException for a rule that nobody set */
    long of(Rule rule, Instant at);

    default Duration seconds(Rule rule, Instant at) {
        return Duration.ofSeconds(of(rule, at));
    }
}
