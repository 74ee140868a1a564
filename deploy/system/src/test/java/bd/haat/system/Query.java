package bd.haat.system;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An expression of Prometheus' language.
 *
 * @param place the panel or the rule that asks
 */
record Query(String place, String expression) {
    /** What stands in quotes, in braces, and in the lists of labels: none of it names a metric. */
    private static final Pattern NO_METRICS = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "by", "without");

    /** The metrics that it asks. */
    Set<String> metrics() {
        var bare = NO_METRICS.matcher(expression.replaceAll("\"[^\"]*\"", "")).replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    boolean asksAny(Set<String> beginnings) {
        return metrics().stream().anyMatch(name -> beginnings.stream().anyMatch(name::startsWith));
    }

    @Override
    public String toString() {
        return place + ": " + expression;
    }
}
