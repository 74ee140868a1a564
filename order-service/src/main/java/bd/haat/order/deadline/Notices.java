package bd.haat.order.deadline;

import java.time.Instant;

/** What was announced. */
interface Notices {
    /** @return false if it was before */
    boolean addOnce(Deadline deadline, Deadline.State state, Instant at);

    /** Forgets some that are older. */
    void purge(Instant before, int most);
}
