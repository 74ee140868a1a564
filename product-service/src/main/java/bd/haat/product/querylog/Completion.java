package bd.haat.product.querylog;

import bd.haat.product.script.SoundKeys;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query that may be suggested.
 *
 * @param keys its words, as they are written and as they sound
 */
record Completion(String query, Set<String> keys) {
    static Completion of(String query) {
        return new Completion(
                query,
                Arrays.stream(SoundKeys.words(query))
                        .flatMap(word -> keys(word).stream())
                        .collect(Collectors.toSet()));
    }

    /** A word as written and as it sounds; a single letter's sound would stand for too much. */
    static Set<String> keys(String word) {
        return Stream.concat(Stream.of(word), SoundKeys.of(word).stream().filter(key -> key.length() > 1))
                .collect(Collectors.toSet());
    }

    /** @param typed the keys of each word */
    boolean continues(Collection<Set<String>> typed) {
        return typed.stream()
                .allMatch(word -> word.stream().anyMatch(key -> keys.stream().anyMatch(own -> own.startsWith(key))));
    }
}
