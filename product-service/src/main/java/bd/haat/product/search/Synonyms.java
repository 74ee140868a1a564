package bd.haat.product.search;

import bd.haat.product.script.SoundKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words for one thing, from {@code search/synonyms.txt}: a line for each thing, its words between commas. Compared by sound. */
@Component
class Synonyms {
    static final int LONGEST = 3;

    private final Map<String, List<List<Set<String>>>> byPhrase = new HashMap<>();

    Synonyms() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Synonyms.class.getResourceAsStream("/search/synonyms.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The readings of the things that this phrase names, without the phrase itself; none for most. */
    List<List<Set<String>>> of(List<Set<String>> phrase) {
        var others = new LinkedHashSet<List<Set<String>>>();
        for (var spelling : spellings(phrase))
            for (var reading : byPhrase.getOrDefault(spelling, List.of()))
                if (!reading.equals(phrase)) others.add(reading);
        return List.copyOf(others);
    }

    private void add(String line) {
        var readings = Arrays.stream(line.split(",")).map(Synonyms::phrase).toList();
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
