package bd.haat.product.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs. One at a time is open. */
interface Reconciliations {
    /** Opens a run unless one is open or the last one began less than {@code pause} ago. */
    void begin(Instant now, Duration pause);

    /** The open run, locked until the transaction ends; empty where there is none or another replica is at it. */
    Optional<Reconciliation> take();

    /** Notes that a batch was looked at. */
    void advance(Reconciliation run, UUID lastSeen, int variants, int repaired, int unrepaired);

    void end(Reconciliation run, Instant now);

    /** Newest first, those before {@code id}. */
    List<Reconciliation> before(long id, int most);
}
