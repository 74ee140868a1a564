package bd.haat.product.script;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures as one word in one unit, so that they meet however they are written: {@code 5kg}, {@code 5 KG}, {@code ৫ কেজি} and
 * {@code 5000 gm} are all {@code 5000g}; a dozen is {@code 12pcs}, a হালি {@code 4pcs}.
 */
public final class Measures {
    private record Unit(String name, BigDecimal factor) {}

    private static final Map<String, Unit> UNITS = new HashMap<>();
    private static final Map<String, String> NUMBERS = Map.of(
            "half", "0.5", "haf", "0.5", "adha", "0.5", "হাফ", "0.5", "আধা", "0.5", "এক", "1", "দুই", "2", "পাঁচ", "5",
            "দশ", "10");

    static {
        unit("g", 1, "g gm gms gram grams গ্রাম");
        unit("g", 1000, "kg kgs kilo keji kilogram কেজি কিলো");
        unit("ml", 1, "ml মিলি মিলিলিটার");
        unit("ml", 1000, "l lt ltr liter litre liters litres লিটার");
        unit("pcs", 1, "pc pcs piece pieces পিস");
        unit("pcs", 12, "dozen dojon ডজন");
        unit("pcs", 4, "hali হালি");
        unit("inch", 1, "inch inches ইঞ্চি");
        unit("gb", 1, "gb জিবি");
        unit("w", 1, "w watt watts ওয়াট");
        unit("mah", 1, "mah");
        unit("ton", 1, "ton টন");
    }

    private static final Pattern MEASURE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}.])(\\d{1,7}(?:\\.\\d{1,3})?|%s)\\s*(%s)(?:ের|এর|র)?(?![\\p{L}\\p{M}\\p{N}])"
                    .formatted(anyOf(NUMBERS), anyOf(UNITS)));

    private Measures() {}

    /** The text as {@link SoundKeys#plain} gives it, each measure made one word. */
    public static String joined(String text) {
        return MEASURE.matcher(SoundKeys.plain(text)).replaceAll(Measures::word);
    }

    /** The measures in a text, in order. */
    public static List<String> of(String text) {
        return MEASURE.matcher(SoundKeys.plain(text))
                .results()
                .map(Measures::word)
                .toList();
    }

    /** The text without its measures. */
    public static String without(String text) {
        return MEASURE.matcher(SoundKeys.plain(text)).replaceAll(" ");
    }

    /** Whether a word is one that {@link #joined} makes. */
    public static boolean is(String word) {
        return word.matches("[0-9]+(p[0-9]+)?(g|ml|pcs|inch|gb|w|mah|ton)");
    }

    private static String word(MatchResult found) {
        var unit = UNITS.get(found.group(2));
        var number = new BigDecimal(NUMBERS.getOrDefault(found.group(1), found.group(1))).multiply(unit.factor);
        return number.stripTrailingZeros().toPlainString().replace('.', 'p') + unit.name;
    }

    private static void unit(String name, int factor, String spellings) {
        Arrays.stream(SoundKeys.plain(spellings).split(" "))
                .forEach(spelling -> UNITS.put(spelling, new Unit(name, BigDecimal.valueOf(factor))));
    }

    private static String anyOf(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }
}
