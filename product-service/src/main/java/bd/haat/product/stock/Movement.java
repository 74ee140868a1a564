package bd.haat.product.stock;

import java.util.UUID;

/**
 * A line of the ledger.
 *
 * @param onHand pieces that came (or went, below zero)
 * @param reserved pieces that were promised (or are free again)
 * @param orderId the order behind it, if any
 * @param actorId the person behind it, if any
 * @param reason in that person's words
 */
public record Movement(UUID variantId, Kind kind, int onHand, int reserved, UUID orderId, UUID actorId, String reason) {
    /** Why pieces moved. */
    public enum Kind {
        OPENED,
        COUNTED,
        ADJUSTED,
        RESERVED,
        RELEASED,
        EXPIRED,
        TAKEN,
        /** Pieces that orders hold, or no longer do, and of which the ledger did not know. */
        RECONCILED,
        /** Goods that came back and can be sold again. */
        RETURNED
    }

    public static Movement ofOrder(Kind kind, UUID variantId, int onHand, int reserved, UUID orderId) {
        return new Movement(variantId, kind, onHand, reserved, orderId, null, null);
    }
}
