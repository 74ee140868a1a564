package bd.haat.product.search;

import bd.haat.product.query.Term;
import bd.haat.product.script.SoundKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which words of a name were asked for: by sound, so that {@code shari} marks শাড়ি, which Elasticsearch's own highlighter cannot. */
final class Highlights {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u200C\u200D]+");

    private Highlights() {}

    static Set<String> keys(List<Term> terms) {
        return terms.stream().flatMap(term -> term.keys().stream()).collect(Collectors.toSet());
    }

    /** Where they begin and end, in UTF-16 units of the name; the end is the first unit behind the word. */
    static List<List<Integer>> in(String name, Set<String> keys) {
        var places = new ArrayList<List<Integer>>();
        var word = WORD.matcher(name);
        while (word.find())
            for (var plain : SoundKeys.words(word.group()))
                if (met(SoundKeys.of(plain), keys) || met(SoundKeys.stems(plain), keys)) {
                    places.add(List.of(word.start(), word.end()));
                    break;
                }
        return places;
    }

    private static boolean met(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}
