package bd.haat.order.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of deadline. A feature that owes something until a time registers a bean of this kind, mostly a {@link JdbcClock}; report,
 * events and gauges then know of it.
 */
public interface LegalClock {
    /** In paths, events and metrics: lower case with hyphens. */
    String kind();

    /** From so long before its end a deadline is near. */
    Duration warning(Instant now);

    /** Deadlines that still run and end in the window, the earliest first. */
    List<Deadline> page(Window window, int limit);

    /** Those of the window that were not announced so. */
    List<Deadline> unannounced(Window window, Deadline.State state, int limit);

    /** The deadline of a subject, while it runs. */
    Optional<Deadline> find(UUID subjectId);

    long count(Window window);
}
