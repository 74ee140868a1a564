package bd.haat.product.query;

import bd.haat.product.script.SoundKeys;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query says of the price: {@code under 500 taka}, {@code ১২০০ টাকার নিচে}, {@code 500 takar moddhe}, {@code between 30000 and 50000},
 * {@code tv under 30k}. An amount in taka that stands alone is what somebody would spend at most.
 *
 * @param rest the query without it
 * @param min paisa; null where nothing was said
 * @param max paisa; null where nothing was said
 */
record PriceWords(String rest, Long min, Long max) {
    private static final BigDecimal PAISA = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final long TELLING = 100 * 100;
    private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final String SIGN = "(?:৳|tk\\.?|taka|bdt|টাকা)";
    private static final String NUMBER =
            "(\\d{1,3}(?:,\\d{2,3})+|\\d{1,9})(?:\\.\\d{1,2})?\\s*(k|হাজার|hajar|thousand|lakh|লাখ)?" + END;
    private static final String AMOUNT = START + "(?:" + SIGN + "\\s*)?" + NUMBER;
    private static final String TAKA = "(?:\\s*(?:taka|takar|tk\\.?|bdt|টাকার|টাকা|৳)" + END + ")";
    private static final String OF = "(?:\\s*(?:er|এর|দামের|damer))?";
    private static final String TO = "\\s*(?:to|and|-|–|থেকে|theke)\\s*";
    private static final String PRICED = "(?:\\s*(?:দামের|damer))?";
    private static final Pattern BETWEEN =
            Pattern.compile("(?:%1$sbetween|%1$sfrom)\\s+%2$s%3$s?%4$s%2$s%3$s?|%2$s%3$s?%4$s%2$s%3$s%5$s"
                    .formatted(START, AMOUNT, TAKA, TO, OF));
    private static final Pattern AT_MOST = bound(
            "under|below|less than|cheaper than|within|up ?to|at most|max|maximum",
            "নিচে|নীচে|মধ্যে|ভিতরে|ভেতরে|কমে|কম|niche|nicher|moddhe|modhe|vitore|kome|kom");
    private static final Pattern AT_LEAST =
            bound("over|above|more than|at least|min|minimum", "উপরে|ওপরে|বেশি|upore|beshi");
    private static final Pattern ALONE = Pattern.compile(AMOUNT + TAKA + OF + "|" + SIGN + "\\s*" + NUMBER);
    private static final Pattern MARK = Pattern.compile("৳|tk|taka|bdt|টাকা");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("একশ", "100"),
            Map.entry("দুইশ", "200"),
            Map.entry("দুশ", "200"),
            Map.entry("তিনশ", "300"),
            Map.entry("চারশ", "400"),
            Map.entry("পাঁচশ", "500"),
            Map.entry("ছয়শ", "600"),
            Map.entry("সাতশ", "700"),
            Map.entry("আটশ", "800"),
            Map.entry("নয়শ", "900"),
            Map.entry("এক হাজার", "1000"),
            Map.entry("দুই হাজার", "2000"),
            Map.entry("পাঁচ হাজার", "5000"),
            Map.entry("দশ হাজার", "10000"));

    static PriceWords read(String query) {
        var text = SoundKeys.plain(query);
        for (var number : NUMBERS.entrySet())
            text = text.replaceAll(START + SoundKeys.plain(number.getKey()) + "ো?" + END, number.getValue());
        var between = BETWEEN.matcher(text);
        if (between.find()) {
            int at = between.group(1) != null ? 1 : 5;
            long high = amount(between, at + 2, null);
            long shortened = amount(between, at, between.group(at + 3)); // 10-20k
            long low = shortened <= high ? shortened : amount(between, at, null);
            if (low <= high && meant(between, high)) return new PriceWords(without(text, between), low, high);
        }
        var most = AT_MOST.matcher(text);
        if (most.find() && meant(most, either(most))) return new PriceWords(without(text, most), null, either(most));
        var least = AT_LEAST.matcher(text);
        if (least.find() && meant(least, either(least)))
            return new PriceWords(without(text, least), either(least), null);
        var alone = ALONE.matcher(text);
        if (alone.find()) return new PriceWords(without(text, alone), null, either(alone));
        return new PriceWords(query, null, null);
    }

    boolean said() {
        return min != null || max != null;
    }

    private static Pattern bound(String before, String after) {
        return Pattern.compile("%s(?:%s)\\s+%s%s?|%s%s?%s\\s*(?:%s)%s%s"
                .formatted(START, before, AMOUNT, TAKA, AMOUNT, TAKA, OF, after, PRICED, END));
    }

    /** A small number without a word for money may be anything. */
    private static boolean meant(Matcher found, long amount) {
        return amount >= TELLING || MARK.matcher(found.group()).find();
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private static long either(Matcher found) {
        return amount(found, found.group(1) != null ? 1 : 3, null);
    }

    private static long amount(Matcher found, int group, String scale) {
        var written = found.group(group + 1) == null ? scale : found.group(group + 1);
        var times = switch (written) {
            case null -> BigDecimal.ONE;
            case "lakh", "লাখ" -> BigDecimal.valueOf(100_000);
            default -> BigDecimal.valueOf(1_000);
        };
        return new BigDecimal(found.group(group).replace(",", ""))
                .multiply(times)
                .min(MOST)
                .multiply(PAISA)
                .longValueExact();
    }
}
