package bd.haat.product.script;

import bd.haat.common.text.Digits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Bangla in Latin letters as people write it on a phone: জামদানি is {@code jamdani}, লবণ {@code lobon}. A consonant without a sign
 * carries an inherent vowel that is spoken or not; the rule here is the usual one of schwa deletion: none at a word's end except
 * after a conjunct, none between vowel and consonant-with-vowel.
 */
public final class Romanisation {
    private static final char VIRAMA = '\u09CD';
    private static final char NUKTA = '\u09BC';
    private static final char AA = '\u09BE';

    private Romanisation() {}

    /** The text with each Bangla word in Latin letters and Bangla digits as ASCII; everything else as it was. */
    public static String of(String text) {
        return of(text, "o");
    }

    /** @param inherent how the inherent vowel is written: {@code o} as spoken, {@code a} as many type it ({@code nakshi}) */
    static String of(String text, String inherent) {
        var latin = new StringBuilder(text.length() * 2);
        var word = new ArrayList<Syllable>();
        var plain = Digits.ascii(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char next = i + 1 < plain.length() ? plain.charAt(i + 1) : 0;
            if (c < '\u0980' || c > '\u09FF') {
                if (c != '\u200C' && c != '\u200D') {
                    write(word, inherent, latin);
                    latin.append(c);
                }
            } else read(word, c, next);
        }
        write(word, inherent, latin);
        return latin.toString();
    }

    private static void read(List<Syllable> word, char c, char next) {
        var last = word.isEmpty() ? null : word.getLast();
        var independent = Letters.INDEPENDENT.get(c);
        var consonant = Letters.CONSONANTS.get(c);
        if (independent != null) word.add(new Syllable("", independent));
        else if (consonant != null) {
            if (last != null && last.joins) last.join(c == 'য' ? (next == AA ? "" : "y") : consonant);
            else word.add(new Syllable(consonant, null));
        } else if (Letters.CODAS.containsKey(c)) word.add(new Syllable(Letters.CODAS.get(c), ""));
        else if (last == null) return;
        else if (c == VIRAMA) last.joins = true;
        else if (c == NUKTA) last.dot();
        else if (Letters.SIGNS.containsKey(c)) last.vowel = Letters.SIGNS.get(c);
    }

    private static void write(List<Syllable> word, String inherent, StringBuilder latin) {
        for (int i = word.size() - 1; i >= 0; i--) {
            var syllable = word.get(i);
            if (syllable.vowel != null) continue;
            var next = i + 1 < word.size() ? word.get(i + 1) : null;
            boolean silent = syllable.joins
                    || (next == null
                            ? i > 0 && !syllable.conjunct
                            : i > 0
                                    && !syllable.conjunct
                                    && !next.conjunct
                                    && !next.vowel.isEmpty()
                                    && !next.onset.isEmpty()
                                    && word.get(i - 1).sounds());
            syllable.vowel = silent ? "" : inherent;
        }
        for (var syllable : word) latin.append(syllable.onset).append(syllable.vowel);
        word.clear();
    }

    /** Consonants and the vowel after them; a null vowel is the inherent one, not yet decided. */
    private static final class Syllable {
        private String onset;
        private String vowel;
        private boolean conjunct;
        private boolean joins;

        private Syllable(String onset, String vowel) {
            this.onset = onset;
            this.vowel = vowel;
        }

        private boolean sounds() {
            return vowel == null || !vowel.isEmpty();
        }

        private void join(String consonant) {
            onset = switch (onset + consonant) {
                case "ksh" -> "kkh"; // ক্ষ
                case "jn" -> "gg"; // জ্ঞ
                default -> onset + consonant;
            };
            conjunct = true;
            joins = false;
        }

        /** A dot below makes য়, ড়, ঢ় of য, ড, ঢ. */
        private void dot() {
            if (onset.endsWith("dh")) onset = onset.substring(0, onset.length() - 2) + "r";
            else if (onset.endsWith("d")) onset = onset.substring(0, onset.length() - 1) + "r";
            else if (onset.endsWith("j")) onset = onset.substring(0, onset.length() - 1) + "y";
        }
    }
}
