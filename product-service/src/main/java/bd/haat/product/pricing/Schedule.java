package bd.haat.product.pricing;

import bd.haat.product.pricing.RepriceVariant.Asked;
import java.time.Instant;
import java.util.UUID;

/**
 * A price for a time.
 *
 * @param price in paisa; its price before is null where the price that it replaces shall stand there
 * @param endsAt when the old price comes back; null for a price that stays
 * @param before what was asked when it began; null until then
 */
record Schedule(
        UUID id,
        UUID productId,
        UUID variantId,
        UUID sellerId,
        Asked price,
        Instant startsAt,
        Instant endsAt,
        State state,
        Asked before,
        UUID plannedBy) {
    /** Where a planned price stands. */
    enum State {
        PLANNED,
        RUNNING,
        ENDED,
        CANCELLED,
        /** Its time came and went, or the variant was no longer offered. */
        MISSED
    }

    Schedule became(State next, Asked replaced) {
        return new Schedule(id, productId, variantId, sellerId, price, startsAt, endsAt, next, replaced, plannedBy);
    }
}
