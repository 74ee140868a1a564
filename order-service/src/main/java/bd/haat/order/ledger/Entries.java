package bd.haat.order.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of the ledger. */
interface Entries {
    /** Writes a transaction; the same {@code what} and {@code source} a second time writes nothing. Amounts of nothing are left out. */
    void add(String what, UUID source, UUID orderId, Instant at, List<Posting> postings);

    /** Debits less credits of an order on an account, by seller. */
    Map<UUID, Long> balances(UUID orderId, Account account);
}
