package bd.haat.notification.template;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for variables, <code>{{number}}</code>. Nothing else is special: no conditions, no code, and what stands in a
 * variable is never read as a place again.
 */
public record Words(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z]{1,32})}}");

    /** Fills the places; one without a value stays empty. */
    public String with(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    Set<String> variables() {
        var names = new LinkedHashSet<String>();
        PLACE.matcher(text).results().forEach(place -> names.add(place.group(1)));
        return names;
    }

    /** Whether double braces stand only around names. */
    boolean isWellFormed() {
        var rest = PLACE.matcher(text).replaceAll("");
        return !rest.contains("{{") && !rest.contains("}}");
    }
}
