package bd.haat.product.script;

import java.util.HashMap;
import java.util.Map;

/** The Bangla letters and what stands for each in Latin. */
final class Letters {
    static final Map<Character, String> INDEPENDENT = table("অ o আ a ই i ঈ i উ u ঊ u ঋ ri এ e ঐ oi ও o ঔ ou");
    static final Map<Character, String> CONSONANTS =
            table("ক k খ kh গ g ঘ gh ঙ ng চ ch ছ ch জ j ঝ jh ঞ n ট t ঠ th ড d ঢ dh ণ n ত t থ th দ d ধ dh ন n প p ফ f"
                    + " ব b ভ bh ম m য j র r ল l শ sh ষ sh স s হ h ৰ r ৱ w");
    static final Map<Character, String> SIGNS =
            table("\u09BE a \u09BF i \u09C0 i \u09C1 u \u09C2 u \u09C3 ri \u09C7 e \u09C8 oi \u09CB o \u09CC ou");
    /** Letters that end a syllable and carry no vowel: ৎ, ং. */
    static final Map<Character, String> CODAS = table("ৎ t ং ng");

    private Letters() {}

    private static Map<Character, String> table(String pairs) {
        var table = new HashMap<Character, String>();
        var words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) table.put(words[i].charAt(0), words[i + 1]);
        return Map.copyOf(table);
    }
}
