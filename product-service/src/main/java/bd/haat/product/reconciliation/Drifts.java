package bd.haat.product.reconciliation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The report. */
interface Drifts {
    /** Notes what was set right. */
    void repaired(Reconciliation run, Collection<Balance> wrong, Instant now);

    /** Notes what only a person can set right: one open line per variant, however often it is found. */
    void unrepaired(Reconciliation run, Collection<Balance> wrong, Instant now);

    /** Closes the open lines of variants that agree by now. */
    void closed(Collection<UUID> variants, Instant now);

    /**
     * Newest first, those before {@code id}.
     *
     * @param repaired null for both kinds
     */
    List<Drift> before(long id, Boolean repaired, int most);

    Count count();

    /**
     * @param open lines that wait for a person
     * @param repaired by the last run that ended
     */
    record Count(long open, long repaired) {}
}
