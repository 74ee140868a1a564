package bd.haat.product.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that did not agree, in the figures of the moment when it was found; they mean what they mean in {@link Balance}.
 *
 * @param repairedAt null while it waits for a person: orders hold more than the ledger says is there
 */
record Drift(
        long id,
        long reconciliationId,
        UUID variantId,
        long onHand,
        long ledgerOnHand,
        long reserved,
        long ledgerReserved,
        long elsewhere,
        long ledgerElsewhere,
        long promised,
        Instant foundAt,
        Instant repairedAt) {}
