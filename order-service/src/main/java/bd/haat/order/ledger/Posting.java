package bd.haat.order.ledger;

import java.util.UUID;

/**
 * One side of a transaction.
 *
 * @param sellerId {@link #NOBODY} where no seller is concerned
 * @param amountMinor paisa; positive is debit, negative is credit
 */
record Posting(Account account, UUID sellerId, long amountMinor) {
    static final UUID NOBODY = new UUID(0, 0);

    static Posting debit(Account account, UUID sellerId, long amountMinor) {
        return new Posting(account, sellerId, amountMinor);
    }

    static Posting credit(Account account, UUID sellerId, long amountMinor) {
        return new Posting(account, sellerId, -amountMinor);
    }
}
