package bd.haat.product.search;

import bd.haat.product.script.SoundKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a query: into words, little words left out, phrases that name one thing taken together. */
@Component
class QueryWords {
    private static final int MOST = 12;
    private static final Set<String> LITTLE = Set.of(
            "a", "an", "and", "for", "from", "in", "of", "on", "or", "the", "to", "with", "er", "jonno", "এর", "ও",
            "এবং", "জন্য", "জন্যে", "থেকে", "দিয়ে", "একটি", "একটা");

    private final Synonyms synonyms;

    QueryWords(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** Empty for a query without words; a query of little words alone keeps them. */
    List<Term> read(String query) {
        var all = SoundKeys.words(query);
        var words = Arrays.stream(all).filter(word -> !LITTLE.contains(word)).toList();
        if (words.isEmpty()) words = List.of(all);
        if (words.size() > MOST) words = words.subList(0, MOST);
        var keys = words.stream().map(SoundKeys::of).toList();
        var terms = new ArrayList<Term>();
        for (int i = 0; i < words.size(); ) {
            int length = longestPhrase(keys, i);
            terms.add(term(words.subList(i, i + length), keys.subList(i, i + length)));
            i += length;
        }
        return terms;
    }

    private int longestPhrase(List<Set<String>> keys, int from) {
        for (int length = Math.min(Synonyms.LONGEST, keys.size() - from); length > 1; length--)
            if (!synonyms.of(keys.subList(from, from + length)).isEmpty()) return length;
        return 1;
    }

    private Term term(List<String> words, List<Set<String>> keys) {
        var readings = new ArrayList<List<Set<String>>>();
        readings.add(List.copyOf(keys));
        readings.addAll(synonyms.of(keys));
        var text = words.stream().collect(Collectors.joining(" "));
        return new Term(text, SoundKeys.isBangla(text), readings);
    }
}
