package bd.haat.order.bkash;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as bKash writes them: taka as text, with two decimals. */
final class Taka {
    private Taka() {}

    static String text(long paisa) {
        return String.format(Locale.ROOT, "%d.%02d", paisa / 100, paisa % 100);
    }

    /** −1 for what is no amount, which then compares equal to none. */
    static long paisa(String taka) {
        if (taka == null) return -1;
        try {
            return new BigDecimal(taka).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException malformed) {
            return -1;
        }
    }
}
