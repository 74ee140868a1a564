package bd.haat.product.moderation;

import bd.haat.common.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product that waits, or waited, for a person's look.
 *
 * @param held not offered while the case is open
 * @param note what the person wrote to the seller
 * @param decidedBy null where nobody has decided
 */
public record Case(
        UUID id,
        UUID productId,
        UUID sellerId,
        LocalizedText name,
        State state,
        boolean held,
        List<Reason> reasons,
        String note,
        UUID decidedBy,
        Instant openedAt,
        Instant decidedAt) {
    /** Where a case stands. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED,
        /** Its reasons were gone before anybody looked. */
        WITHDRAWN
    }
}
