package bd.haat.product.drift;

/**
 * All documents of a stretch of ids, in short: equal on both sides, up to chance, exactly if the same documents stand there in the same versions.
 *
 * @param documents how many
 * @param checksum the sum of their checksums, see {@link bd.haat.product.index.DocumentVersions}
 */
record Stretch(long documents, long checksum) {}
