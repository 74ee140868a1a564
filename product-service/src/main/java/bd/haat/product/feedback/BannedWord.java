package bd.haat.product.feedback;

import java.time.Instant;
import java.util.UUID;

/** @param phrase one word or several, in the form of {@link Phrase} */
record BannedWord(String phrase, UUID addedBy, Instant addedAt) {}
