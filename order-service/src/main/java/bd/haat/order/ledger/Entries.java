package bd.haat.order.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of the ledger. */
interface Entries {
    /** Writes transactions; one that is there already writes nothing. Amounts of nothing are left out. */
    void add(List<Transaction> transactions);

    default void add(Transaction transaction) {
        add(List.of(transaction));
    }

    /** Debits less credits of an order on an account, by seller. */
    Map<UUID, Long> balances(UUID orderId, Account account);

    /** By seller, what settlements of an order brought and concessions have not taken again: the seller's, commission and VAT. */
    Map<UUID, Map<Account, Long>> settled(UUID orderId);
}
