package bd.haat.product.stock;

import java.util.UUID;

/**
 * One variant's pieces.
 *
 * @param onHand in the seller's place
 * @param reserved of these, promised to orders
 * @param sellable neither withdrawn nor hidden, and its seller may sell
 * @param version grows with every change
 */
public record Level(
        UUID variantId, UUID productId, UUID sellerId, int onHand, int reserved, boolean sellable, long version) {
    public int available() {
        return onHand - reserved;
    }
}
