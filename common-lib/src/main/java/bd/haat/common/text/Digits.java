package bd.haat.common.text;

/** Bangla digits (০–৯) and the ASCII ones. */
public final class Digits {
    private Digits() {}

    /** Replaces each decimal digit of any script by its ASCII form: {@code ০১৭} becomes {@code 017}. */
    public static String ascii(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) plain.append(Character.digit(c, 10));
            else plain.appendCodePoint(c);
        });
        return plain.toString();
    }
}
