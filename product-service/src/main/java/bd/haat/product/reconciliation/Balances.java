package bd.haat.product.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What stock, ledger and reservations say. Each look is one statement, so all three are seen at the same moment, without a lock. */
interface Balances {
    /** Of the next {@code most} variants, in the order of their ids. */
    List<Balance> after(UUID variant, int most);

    List<Balance> of(Collection<UUID> variants);

    /** Remembers sums that were found right, so that the next look need not add them up again. */
    void proved(Collection<Balance> right);
}
