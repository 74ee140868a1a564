package bd.haat.sandbox.openai;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Turns text into a vector of unit length: words and letter trigrams, hashed into signed buckets (feature hashing).
 * Texts that share words or parts of words lie close to each other; nothing is learned.
 */
final class Embedder {
    private static final int GRAM = 3;
    private static final float WORD_WEIGHT = 2;

    private Embedder() {}

    static float[] embed(String text, int dimensions) {
        var vector = new float[dimensions];
        var folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (var word : folded.split("[^\\p{L}\\p{M}\\p{Nd}]+")) {
            add(vector, word, WORD_WEIGHT);
            var padded = " " + word + " ";
            for (int i = 0; i + GRAM <= padded.length(); i++) {
                add(vector, padded.substring(i, i + GRAM), 1);
            }
        }
        return normalised(vector);
    }

    private static void add(float[] vector, String feature, float weight) {
        var hash = feature.hashCode() * 0x9E3779B1;
        hash ^= hash >>> 15;
        vector[Math.floorMod(hash, vector.length)] += (hash & 1 << 30) == 0 ? weight : -weight;
    }

    private static float[] normalised(float[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += value * value;
        }
        if (squares == 0) {
            vector[0] = 1;
            return vector;
        }
        var length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
