package bd.haat.order.history;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The wish to wait in a {@code Prefer} header (RFC 7240); a header that wishes nothing known is ignored, as that standard asks.
 *
 * @param patience at most {@value #LONGEST_SECONDS} s; empty without the wish
 */
public record Preference(Optional<Duration> patience) {
    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    private static final int LONGEST_SECONDS = 10;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");

    public static Preference of(String header) {
        if (header == null || header.length() > 200) return new Preference(Optional.empty());
        var found = WAIT.matcher(header);
        if (!found.find()) return new Preference(Optional.empty());
        return new Preference(
                Optional.of(Duration.ofSeconds(Math.min(Integer.parseInt(found.group(1)), LONGEST_SECONDS))));
    }

    /** The value of {@value #APPLIED}. */
    public Optional<String> applied() {
        return patience.map(time -> "wait=" + time.toSeconds());
    }
}
