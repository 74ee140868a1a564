package bd.haat.product.script;

import bd.haat.common.text.Digits;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
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
    private static final Pattern GENITIVE = Pattern.compile(
            "(\\p{IsLatin}{3,}?)(?:der|er)|(\\p{IsLatin}{3,}[aiu])r|([\\p{L}\\p{M}]{2,}?)(?:দের|ের|(?<=[ািীুো])র)");
    private static final char FIRST_BANGLA = '\u0980';
    private static final char LAST_BANGLA = '\u09FF';

    /** A market's words are few and come again and again; nothing here ever becomes stale. */
    private static final Cache<String, Set<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private static final int LONGEST_KNOWN = 40;

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
        fold("(\\D)\\1+", "$1")
    };

    private SoundKeys() {}

    /** A text in lower case, its digits in ASCII, its Bangla letters in one form, without joiners; empty for null. */
    public static String plain(String text) {
        return text == null
                ? ""
                : Digits.ascii(Normalizer.normalize(JOINERS.matcher(text).replaceAll(""), Normalizer.Form.NFC))
                        .toLowerCase(Locale.ROOT);
    }

    /** The words of a text: lower case, letters and digits of any script, in order; empty for null. */
    public static String[] words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** The keys of a word without its ending of the genitive ({@code মরিচের}, {@code moricher}: of chillies); none where it has none. */
    public static Set<String> stems(String word) {
        var ending = GENITIVE.matcher(word);
        if (!ending.matches()) return Set.of();
        if (ending.group(1) == null) return of(ending.group(2) == null ? ending.group(3) : ending.group(2));
        var keys = new LinkedHashSet<>(of(ending.group(1)));
        keys.addAll(of(ending.group(1) + "o")); // golper: of golpo
        return keys;
    }

    /** The keys of one word as {@link #words} gives it, itself where it has no sound; two where a Bangla word's inherent vowel may be written o or a. */
    public static Set<String> of(String word) {
        if (isNumber(word)) return Set.of(word);
        return word.length() > LONGEST_KNOWN ? heard(word) : KNOWN.get(word, SoundKeys::heard);
    }

    public static boolean isBangla(String word) {
        return word.chars().anyMatch(letter -> letter >= FIRST_BANGLA && letter <= LAST_BANGLA);
    }

    /** Of which there are too many to be remembered. */
    private static boolean isNumber(String word) {
        return word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static Set<String> heard(String word) {
        var keys = new LinkedHashSet<String>();
        if (isBangla(word)) {
            keys.add(folded(Romanisation.of(word, "o")));
            keys.add(folded(Romanisation.of(word, "a")));
        } else keys.add(folded(word));
        keys.removeIf(key -> key.isEmpty() || key.length() == 1 && word.length() > 2); // wwww sounds like nothing
        if (keys.isEmpty()) keys.add(word);
        return Collections.unmodifiableSet(keys);
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
