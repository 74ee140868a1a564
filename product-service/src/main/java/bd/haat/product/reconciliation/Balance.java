package bd.haat.product.reconciliation;

import java.util.UUID;

/**
 * What is said of one variant at one moment, in pieces.
 *
 * @param onHand by its row of stock
 * @param reserved by its row of stock
 * @param ledgerOnHand the sum of its movements
 * @param ledgerReserved the sum of its movements
 * @param elsewhere by its shelf, of {@code onHand} those at other places than the seller's default one
 * @param ledgerElsewhere the sum of its movements there
 * @param promised what orders that hold something hold of it
 * @param lastMovement the newest movement in the sums; null where none came since the last proof
 */
record Balance(
        UUID variantId,
        long onHand,
        long reserved,
        long ledgerOnHand,
        long ledgerReserved,
        long elsewhere,
        long ledgerElsewhere,
        long promised,
        Long lastMovement) {
    boolean agrees() {
        return onHand == ledgerOnHand
                && reserved == promised
                && ledgerReserved == promised
                && elsewhere == ledgerElsewhere
                && elsewhere <= onHand;
    }

    /** Whether what the ledger says is there is enough for what orders were promised and for what it says of places. If not, only a person can tell what is true. */
    boolean repairable() {
        return ledgerOnHand >= promised
                && ledgerOnHand <= Integer.MAX_VALUE
                && ledgerElsewhere >= 0
                && ledgerElsewhere <= ledgerOnHand;
    }
}
