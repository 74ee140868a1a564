package bd.haat.product.receipt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What reached whom. */
public interface Receipts {
    /** Knows each line once, however often it is told; inside the caller's transaction. */
    void add(Collection<Receipt> received);

    /** Empty for what did not reach this person. */
    Optional<Receipt> of(UUID lineId, UUID customerId);

    boolean hasReceived(UUID customerId, UUID productId);

    /**
     * A person's lines that may be reviewed and are not, newest first.
     *
     * @param since delivered after it
     * @param before the line that the list goes on after
     */
    List<Receipt> unreviewed(UUID customerId, Instant since, UUID before, int most);
}
