package bd.haat.product.stock;

import java.util.UUID;

/**
 * What was proved of a variant whose row of stock, or ledger, said something else.
 *
 * @param onHand pieces that are there
 * @param reserved pieces that are promised, at most as many
 * @param ledgerReserved by how much the ledger's promised pieces were wrong; 0 where only the row was
 */
public record Correction(UUID variantId, int onHand, int reserved, int ledgerReserved) {}
