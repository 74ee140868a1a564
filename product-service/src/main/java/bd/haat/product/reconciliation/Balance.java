package bd.haat.product.reconciliation;

import java.util.UUID;

/**
 * What is said of one variant at one moment, in pieces.
 *
 * @param onHand by its row of stock
 * @param reserved by its row of stock
 * @param ledgerOnHand the sum of its movements
 * @param ledgerReserved the sum of its movements
 * @param promised what orders that hold something hold of it
 * @param lastMovement the newest movement in the sums; null where none came since the last proof
 */
record Balance(
        UUID variantId,
        long onHand,
        long reserved,
        long ledgerOnHand,
        long ledgerReserved,
        long promised,
        Long lastMovement) {
    boolean agrees() {
        return onHand == ledgerOnHand && reserved == promised && ledgerReserved == promised;
    }

    /** Whether what the ledger says is there is enough for what orders were promised. If not, only a person can tell what is true. */
    boolean repairable() {
        return ledgerOnHand >= promised && ledgerOnHand <= Integer.MAX_VALUE;
    }
}
