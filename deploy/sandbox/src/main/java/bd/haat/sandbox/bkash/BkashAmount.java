package bd.haat.sandbox.bkash;

import java.util.regex.Pattern;

/** Amounts of money as bKash takes them: taka as text, at most two decimals. */
final class BkashAmount {
    private static final Pattern TAKA = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,2}))?");

    private BkashAmount() {}

    /** The amount in paisa, above 0; refuses everything else with 2006. */
    static long paisa(String taka) {
        var matcher = TAKA.matcher(taka == null ? "" : taka);
        if (!matcher.matches()) {
            throw new BkashRefused(BkashCode.INVALID_AMOUNT);
        }
        var fraction = matcher.group(2) == null ? "" : matcher.group(2);
        var paisa = Long.parseLong(matcher.group(1) + (fraction + "00").substring(0, 2));
        if (paisa == 0) {
            throw new BkashRefused(BkashCode.INVALID_AMOUNT);
        }
        return paisa;
    }

    static String taka(long paisa) {
        return "%d.%02d".formatted(paisa / 100, paisa % 100);
    }
}
