package bd.haat.location.geography;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names as people type them: without case, spaces, hyphens and apostrophes, in one Unicode form. */
final class Names {
    private Names() {}

    static String fold(String name) {
        var folded = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Names::isWritten)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Vowel signs and the hasanta are marks, not letters, in Bangla. */
    private static boolean isWritten(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
