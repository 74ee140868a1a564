package bd.haat.sandbox.checkout;

import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as gateways write them, taka with at most two decimals, and as the sandbox counts them, paisa. */
public final class Taka {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,2}))?");

    private Taka() {}

    /** The amount in paisa if the text is one above 0. */
    public static Optional<Long> paisa(String taka) {
        var matcher = TEXT.matcher(taka == null ? "" : taka);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var fraction = matcher.group(2) == null ? "" : matcher.group(2);
        var paisa = Long.parseLong(matcher.group(1) + (fraction + "00").substring(0, 2));
        return paisa == 0 ? Optional.empty() : Optional.of(paisa);
    }

    /** Paisa as text with two decimals. */
    public static String text(long paisa) {
        return "%d.%02d".formatted(paisa / 100, paisa % 100);
    }
}
