package bd.haat.product.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * One run through all variants.
 *
 * @param endedAt null while it goes on
 * @param lastSeen the variant up to which it has come
 * @param variants looked at so far
 * @param repaired of these, set right
 * @param unrepaired of these, left to a person
 */
record Reconciliation(
        long id, Instant begunAt, Instant endedAt, UUID lastSeen, int variants, int repaired, int unrepaired) {}
