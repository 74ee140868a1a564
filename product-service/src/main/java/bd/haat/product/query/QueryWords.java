package bd.haat.product.query;

import bd.haat.product.script.Measures;
import bd.haat.product.script.SoundKeys;
import bd.haat.product.synonym.SynonymBook;
import bd.haat.product.synonym.Synonyms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a query: what it says of the price, then words, little words left out, measures and phrases that name one thing taken together. */
@Component
class QueryWords implements QueryReader {
    private static final int MOST = 12;
    private static final Set<String> LITTLE = Stream.of(
                    "a an and for from in of on or the to with er jonno এর ও এবং জন্য জন্যে থেকে দিয়ে একটি একটা "
                            + "price rate dam damer দাম দামের মূল্য taka tk টাকা টাকার bd bangladesh buy online best cheap kinbo kinte chai "
                            + "কিনতে কিনব চাই লাগবে ভালো সেরা সস্তা কম size সাইজ সাইজের colour color rong ronger রং রঙ রঙের রংয়ের")
            .flatMap(words -> Arrays.stream(SoundKeys.plain(words).split(" ")))
            .collect(Collectors.toSet());

    private final SynonymBook book;
    private final CategoryIntent intent;

    QueryWords(SynonymBook book, CategoryIntent intent) {
        this.book = book;
        this.intent = intent;
    }

    @Override
    public Asked read(String query) {
        var price = PriceWords.read(query);
        var all = SoundKeys.words(Measures.joined(price.rest()));
        var words = Arrays.stream(all).filter(word -> !LITTLE.contains(word)).toList();
        if (words.isEmpty() && !price.said()) words = List.of(all);
        if (words.size() > MOST) words = words.subList(0, MOST);
        var keys = words.stream().map(SoundKeys::of).toList();
        var synonyms = book.current();
        var terms = new ArrayList<Term>();
        for (int i = 0; i < words.size(); ) {
            int length = longestPhrase(keys, i, synonyms);
            terms.add(term(words, keys, i, i + length, synonyms));
            i += length;
        }
        return new Asked(List.copyOf(terms), price.min(), price.max(), intent.of(terms));
    }

    @Override
    public Asked without(Asked asked, Collection<String> texts) {
        var left = asked.terms().stream()
                .filter(term -> !texts.contains(term.text()))
                .toList();
        return new Asked(left, asked.minPrice(), asked.maxPrice(), intent.of(left));
    }

    private int longestPhrase(List<Set<String>> keys, int from, Synonyms synonyms) {
        for (int length = Math.min(Synonyms.LONGEST, keys.size() - from); length > 1; length--)
            if (!synonyms.of(keys.subList(from, from + length)).isEmpty()) return length;
        return 1;
    }

    private Term term(List<String> all, List<Set<String>> keys, int from, int to, Synonyms synonyms) {
        var words = all.subList(from, to);
        var readings = new LinkedHashSet<List<Set<String>>>();
        readings.add(List.copyOf(keys.subList(from, to)));
        readings.addAll(synonyms.of(keys.subList(from, to)));
        var stem = words.size() == 1 ? SoundKeys.stems(words.getFirst()) : Set.<String>of();
        if (!stem.isEmpty()) {
            readings.add(List.of(stem));
            readings.addAll(synonyms.of(List.of(stem)));
        }
        var joined = new LinkedHashSet<String>();
        if (from > 0) joined.addAll(SoundKeys.of(all.get(from - 1) + all.get(from)));
        if (to < all.size()) joined.addAll(SoundKeys.of(all.get(to - 1) + all.get(to)));
        var text = String.join(" ", words);
        return new Term(text, SoundKeys.isBangla(text), Measures.is(text), List.copyOf(readings), joined);
    }
}
