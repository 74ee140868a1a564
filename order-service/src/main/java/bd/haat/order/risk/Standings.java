package bd.haat.order.risk;

import java.time.Instant;
import java.util.Set;

/** What this service knows of buyers. */
@FunctionalInterface
interface Standings {
    /**
     * Looks a buyer up, in one statement. Until the transaction ends, whoever asks about the same buyer waits; about the same phone, place
     * or network too, where a signal of it is asked for. So of two orders placed at once the second counts the first.
     *
     * @param asked the signals that rules look at
     */
    Standing of(Purchase purchase, Set<Signal> asked, Instant now);
}
