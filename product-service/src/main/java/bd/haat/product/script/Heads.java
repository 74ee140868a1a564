package bd.haat.product.script;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a name is the name of. Noun phrases of both languages end in it: a {@code Rice Cooker} is a cooker, a শাড়ির পেটিকোট no শাড়ি.
 * What follows a bracket, a dash or a "for", measures and models stand apart.
 */
public final class Heads {
    private static final Pattern AFTERTHOUGHT =
            Pattern.compile("[(\\[,|–—]|\\s-\\s|\\b(?:for|with|in|of)\\s|\\sএর\\s|\\sজন্য");
    private static final Pattern MODEL = Pattern.compile(".*[0-9].*");

    private Heads() {}

    /** The sound keys of the word; none for an empty name. */
    public static Set<String> of(String name) {
        if (name == null) return Set.of();
        var before = AFTERTHOUGHT.split(Measures.without(name));
        var words = Arrays.stream(SoundKeys.words(before.length == 0 ? "" : before[0]))
                .filter(word -> !MODEL.matcher(word).matches())
                .toList();
        return words.isEmpty() ? Set.of() : SoundKeys.of(words.getLast());
    }
}
