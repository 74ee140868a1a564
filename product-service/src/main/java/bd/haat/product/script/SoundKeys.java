package bd.haat.product.script;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words folded to how they sound, so that one word meets itself in every spelling: শাড়ি, saree, shari and sharee are all
 * {@code sari}. Used on both sides of a search, when a product is indexed and when somebody asks.
 */
public final class SoundKeys {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern JOINERS = Pattern.compile("[\u200B-\u200D]");
    private static final Pattern BANGLA = Pattern.compile("[\u0980-\u09FF]");

    /** Applied in this order: an English plural's s first; {@code Q} stands for the sound of {@code ch} until {@code c} is done. */
    private static final Fold[] FOLDS = {
        fold("(?<=..[^su])s$", ""),
        fold("chh?", "Q"),
        fold("ck", "k"),
        fold("c(?=[eiy])", "s"),
        fold("c", "k"),
        fold("Q", "c"),
        fold("ph", "f"),
        fold("sh", "s"),
        fold("([kgjtdbr])h", "$1"),
        fold("ngk", "nk"),
        fold("q", "k"),
        fold("x", "ks"),
        fold("z", "j"),
        fold("v", "b"),
        fold("ee|ea(?!$)|ie$", "i"),
        fold("oo", "u"),
        fold("oya", "wa"),
        fold("(?<![aeiou])y|y(?![aeiou])", "i"),
        fold("(.)\\1+", "$1")
    };

    private SoundKeys() {}

    /** The words of a text: lower case, letters and digits of any script, in order; empty for null. */
    public static String[] words(String text) {
        if (text == null) return new String[0];
        var plain = bd.haat.common.text.Digits.ascii(
                java.text.Normalizer.normalize(JOINERS.matcher(text).replaceAll(""), java.text.Normalizer.Form.NFC));
        return java.util.Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** The keys of one word as {@link #words} gives it; two where a Bangla word's inherent vowel may be written o or a. */
    public static Set<String> of(String word) {
        var keys = new LinkedHashSet<String>();
        if (isBangla(word)) {
            keys.add(folded(Romanisation.of(word, "o")));
            keys.add(folded(Romanisation.of(word, "a")));
        } else keys.add(folded(word));
        keys.remove("");
        return keys;
    }

    public static boolean isBangla(String word) {
        return BANGLA.matcher(word).find();
    }

    private static String folded(String latin) {
        var key = latin;
        for (var fold : FOLDS) key = fold.pattern.matcher(key).replaceAll(fold.by);
        return key;
    }

    private static Fold fold(String pattern, String by) {
        return new Fold(Pattern.compile(pattern), by);
    }

    private record Fold(Pattern pattern, String by) {}
}
