package bd.haat.product.feedback;

import bd.haat.common.text.Digits;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which texts are compared: words in lower case with single spaces, whatever joiners or signs stand between their letters. */
public final class Phrase {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private Phrase() {}

    /** Empty for a text without letters and digits. */
    public static String of(String text) {
        var plain = Digits.ascii(visible(text)).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }

    /** Without zero-width characters, and with letters of full width or ornament as plain ones. */
    static String visible(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    }
}
