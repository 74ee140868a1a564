package bd.haat.product.inventory;

import bd.haat.product.stock.Movement;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the ledger as it was written.
 *
 * @param id grows with time, for one variant without exception
 * @param onHand pieces that came (or went, below zero)
 * @param reserved pieces that were promised (or are free again)
 * @param orderId null without an order
 * @param reason null unless a person gave one
 * @param placeId null for the default place
 */
record RecordedMovement(
        long id, Movement.Kind kind, int onHand, int reserved, UUID orderId, String reason, UUID placeId, Instant at) {}
