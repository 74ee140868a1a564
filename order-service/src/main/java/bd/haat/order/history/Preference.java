package bd.haat.order.history;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The wish to wait in a {@code Prefer} header (RFC 7240); a header that wishes nothing known is ignored, as that standard asks.
 *
 * @param wish at most {@value #LONGEST_SECONDS} s; empty without the wish
 * @param began when the request came, by {@link System#nanoTime()}
 */
public record Preference(Optional<Duration> wish, long began) {
    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    private static final int LONGEST_SECONDS = 10;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");

    public static Preference of(String header) {
        return new Preference(wish(header), System.nanoTime());
    }

    private static Optional<Duration> wish(String header) {
        if (header == null || header.length() > 200) return Optional.empty();
        var found = WAIT.matcher(header);
        if (!found.find()) return Optional.empty();
        return Optional.of(Duration.ofSeconds(Math.min(Integer.parseInt(found.group(1)), LONGEST_SECONDS)));
    }

    /** What is left of the time that the caller is ready to wait; empty without the wish. */
    public Optional<Duration> patience() {
        return wish.map(time -> time.minusNanos(System.nanoTime() - began));
    }

    /** The value of {@value #APPLIED}. */
    public Optional<String> applied() {
        return wish.map(time -> "wait=" + time.toSeconds());
    }
}
