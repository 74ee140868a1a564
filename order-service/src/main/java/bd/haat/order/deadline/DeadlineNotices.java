package bd.haat.order.deadline;

import java.util.UUID;

/** Lets a feature that acts on a missed deadline say so first. */
@FunctionalInterface
public interface DeadlineNotices {
    /**
     * Announces that the deadline of a subject has passed, unless that was done or nothing runs; in the current transaction, with the
     * order locked.
     *
     * @throws IllegalArgumentException for a kind that no {@link LegalClock} has
     */
    void passed(String kind, UUID subjectId);
}
