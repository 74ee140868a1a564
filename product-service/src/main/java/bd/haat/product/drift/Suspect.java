package bd.haat.product.drift;

import java.util.UUID;

/**
 * A document that did not agree when it was looked at.
 *
 * @param check the run that found it
 * @param version that the database wanted then; null for none
 */
record Suspect(UUID product, long check, Long version) {}
