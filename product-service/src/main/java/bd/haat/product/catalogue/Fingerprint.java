package bd.haat.product.catalogue;

import bd.haat.common.text.LocalizedText;
import bd.haat.product.script.SoundKeys;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name and a brand as they sound, in no order: the same thing under a slightly different spelling has the same one. */
final class Fingerprint {
    private static final int LONGEST = 400;

    private Fingerprint() {}

    static String of(LocalizedText name, String brand) {
        var text = name.en() != null ? name.en() : name.bn();
        var keys = Stream.of(text, brand)
                .flatMap(part -> Arrays.stream(SoundKeys.words(part)))
                .flatMap(word -> SoundKeys.of(word).stream().limit(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return keys.length() > LONGEST ? keys.substring(0, LONGEST) : keys;
    }
}
