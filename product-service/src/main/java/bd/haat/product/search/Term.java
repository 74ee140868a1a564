package bd.haat.product.search;

import java.util.List;
import java.util.Set;

/**
 * One thing asked for: a word, or several that mean one thing together.
 *
 * @param text as typed, in lower case
 * @param bangla whether it is written in Bangla
 * @param readings the ways it may stand in a document: its own sound first, then those of its synonyms; each a word or several, each
 *     word by the keys it may have
 */
record Term(String text, boolean bangla, List<List<Set<String>>> readings) {
    List<Set<String>> own() {
        return readings.getFirst();
    }

    List<List<Set<String>>> synonyms() {
        return readings.subList(1, readings.size());
    }
}
