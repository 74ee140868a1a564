package bd.haat.order.selling;

import bd.haat.order.fulfilment.ShipmentStatus;
import java.time.Instant;
import java.util.UUID;

/** Outcome of {@link MoveShipment}. */
sealed interface Movement {
    /** It is where it was meant to go, now or since an earlier call. */
    record Moved(UUID shipmentId) implements Movement {}

    /** No shipment of this person's shops. */
    record Unknown() implements Movement {}

    /** Another step comes first, or it was cancelled. */
    record NotReady(ShipmentStatus status) implements Movement {}

    /** @param lockedUntil no code is taken before; null while there are tries left */
    record WrongCode(Instant lockedUntil) implements Movement {}
}
