package bd.haat.product.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing asked for: a word, or several that mean one thing together.
 *
 * @param text as typed, in lower case
 * @param bangla whether it is written in Bangla
 * @param measure whether it is how much of it
 * @param readings the ways it may stand in a document: its own sound first, then its stem and its synonyms; each a word or several,
 *     each word by the keys it may have
 * @param joined keys of it written in one with the word before and with the word after
 */
public record Term(String text, boolean bangla, boolean measure, List<List<Set<String>>> readings, Set<String> joined) {
    public List<Set<String>> own() {
        return readings.getFirst();
    }

    public List<List<Set<String>>> synonyms() {
        return readings.subList(1, readings.size());
    }

    /** All keys of all readings. */
    public Set<String> keys() {
        return readings.stream().flatMap(List::stream).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
