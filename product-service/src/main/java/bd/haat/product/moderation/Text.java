package bd.haat.product.moderation;

import bd.haat.common.text.Digits;
import bd.haat.product.script.SoundKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a product says, as rules read it: by sound for phrases, letter by letter for ways to reach the seller. */
final class Text {
    private static final Pattern CONTACT = Pattern.compile(
            "(?<!\\d)(\\+?88)?01[3-9](\\s?-?\\d){8}(?!\\d)|[\\w.+-]{1,64}@[\\w-]{1,63}\\.[a-z]|https?://|www\\.|wa\\.me/",
            Pattern.CASE_INSENSITIVE);

    private final String plain;
    private final List<Set<String>> sounds;

    private Text(String plain, List<Set<String>> sounds) {
        this.plain = plain;
        this.sounds = sounds;
    }

    static Text of(Candidate product) {
        var plain = Stream.of(
                        product.name().bn(),
                        product.name().en(),
                        product.description() == null
                                ? null
                                : product.description().bn(),
                        product.description() == null
                                ? null
                                : product.description().en(),
                        product.brand())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \n "));
        return new Text(Digits.ascii(plain), new ArrayList<>());
    }

    boolean namesAWayToReachTheSeller() {
        return CONTACT.matcher(plain).find();
    }

    /** Whether all words of the phrase follow one another somewhere. */
    boolean says(String phrase) {
        if (sounds.isEmpty()) sounds.addAll(sounds(plain));
        var wanted = sounds(phrase);
        if (wanted.isEmpty()) return false;
        for (int at = 0; at + wanted.size() <= sounds.size(); at++) if (agree(wanted, at)) return true;
        return false;
    }

    private boolean agree(List<Set<String>> wanted, int at) {
        for (int i = 0; i < wanted.size(); i++)
            if (Collections.disjoint(wanted.get(i), sounds.get(at + i))) return false;
        return true;
    }

    private static List<Set<String>> sounds(String text) {
        return Arrays.stream(SoundKeys.words(text)).map(SoundKeys::of).toList();
    }
}
