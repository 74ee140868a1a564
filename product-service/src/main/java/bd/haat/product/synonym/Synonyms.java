package bd.haat.product.synonym;

import bd.haat.product.script.SoundKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All synonyms at one moment, compared by sound; answers without the database. */
public final class Synonyms {
    /** The most words of a phrase. */
    public static final int LONGEST = 3;

    private final Map<String, List<List<Set<String>>>> byPhrase = new HashMap<>();

    Synonyms(Collection<List<String>> groups) {
        groups.forEach(this::add);
    }

    /** The readings of the things that this phrase names, without the phrase itself; none for most. */
    public List<List<Set<String>>> of(List<Set<String>> phrase) {
        var others = new LinkedHashSet<List<Set<String>>>();
        for (var spelling : spellings(phrase))
            for (var reading : byPhrase.getOrDefault(spelling, List.of()))
                if (!reading.equals(phrase)) others.add(reading);
        return List.copyOf(others);
    }

    private void add(List<String> words) {
        var readings = words.stream().map(Synonyms::phrase).toList();
        for (var reading : readings)
            for (var spelling : spellings(reading))
                byPhrase.computeIfAbsent(spelling, _ -> new ArrayList<>()).addAll(readings);
    }

    private static List<Set<String>> phrase(String text) {
        return Arrays.stream(SoundKeys.words(text)).map(SoundKeys::of).toList();
    }

    /** With the first key of each word, and with the last: a Bangla word has two. */
    private static Set<String> spellings(List<Set<String>> phrase) {
        var first = new ArrayList<String>();
        var last = new ArrayList<String>();
        for (var keys : phrase) {
            if (keys.isEmpty()) return Set.of();
            var inOrder = List.copyOf(keys);
            first.add(inOrder.getFirst());
            last.add(inOrder.getLast());
        }
        return new HashSet<>(List.of(String.join(" ", first), String.join(" ", last)));
    }
}
