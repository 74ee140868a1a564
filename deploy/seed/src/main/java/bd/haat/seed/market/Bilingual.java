package bd.haat.seed.market;

/** A text in Bangla and in English; both are there. */
public record Bilingual(String bn, String en) {
    /** Puts a word before, in both languages. */
    Bilingual after(Bilingual first) {
        return new Bilingual(first.bn + " " + bn, first.en + " " + en);
    }

    /** Puts the same sign behind, in both languages. */
    Bilingual and(String sign) {
        return new Bilingual(bn + " " + sign, en + " " + sign);
    }
}
