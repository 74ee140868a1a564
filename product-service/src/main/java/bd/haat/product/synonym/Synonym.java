package bd.haat.product.synonym;

import java.util.List;
import java.util.UUID;

/**
 * Words for one thing, in any script.
 *
 * @param words each a word or up to three together
 * @param version grows with every change
 */
record Synonym(UUID id, List<String> words, long version) {}
