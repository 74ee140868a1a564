package bd.haat.product.drift;

import java.time.Instant;
import java.util.UUID;

/**
 * One run through all that is listed.
 *
 * @param endedAt null while it goes on
 * @param lastSeen the product up to which it has come
 * @param documents that should be there, looked at so far
 * @param missing of these, not in the index
 * @param stale of these, older there than in the database
 * @param extra documents that should not be there, or newer there than the database, as after it was restored
 */
record IndexCheck(
        long id, Instant begunAt, Instant endedAt, UUID lastSeen, int documents, int missing, int stale, int extra) {}
