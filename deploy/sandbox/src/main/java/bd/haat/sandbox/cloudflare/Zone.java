package bd.haat.sandbox.cloudflare;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the sandbox knows of a zone.
 *
 * @param version of the cache rules, 0 before the first
 * @param purged what was forgotten, newest first: URLs, or {@code everything}
 */
record Zone(int version, List<Object> rules, List<String> purged) {
    static final String EVERYTHING = "everything";
    static final Zone NEW = new Zone(0, List.of(), List.of());
    private static final int REMEMBERED = 1_000;

    Zone ruled(List<Object> newRules) {
        return new Zone(version + 1, newRules, purged);
    }

    Zone forgetting(List<String> urls) {
        var all = Stream.concat(urls.stream(), purged.stream());
        return new Zone(version, rules, all.limit(REMEMBERED).toList());
    }
}
