package bd.haat.user.apikey;

import java.time.Instant;
import java.util.UUID;

/** A key as its owner sees it: never the key itself. */
record ApiKeyView(UUID id, String name, Instant createdAt, Instant lastUsedAt) {}
