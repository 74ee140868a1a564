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
 * @param placeId where; null for the seller's default place, also for what no place is concerned with
 */
public record Movement(
        UUID variantId, Kind kind, int onHand, int reserved, UUID orderId, UUID actorId, String reason, UUID placeId) {
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
        RETURNED,
        /** Carried from one place to another: two lines, whose sum is none. */
        TRANSFERRED
    }

    public static Movement ofOrder(Kind kind, UUID variantId, int onHand, int reserved, UUID orderId) {
        return new Movement(variantId, kind, onHand, reserved, orderId, null, null, null);
    }

    /** What a person counted at a place, which is null for the default one. */
    public static Movement ofSeller(Kind kind, UUID variantId, int onHand, UUID placeId, UUID actorId, String reason) {
        return new Movement(variantId, kind, onHand, 0, null, actorId, reason, placeId);
    }

    /** The part of it that a place has. */
    Movement at(UUID place, int onHand, int reserved) {
        return new Movement(variantId, kind, onHand, reserved, orderId, actorId, reason, place);
    }
}
