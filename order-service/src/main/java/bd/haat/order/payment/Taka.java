package bd.haat.order.payment;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as all our gateways write them: taka as text, with two decimals. */
public final class Taka {
    private Taka() {}

    public static String text(long paisa) {
        return String.format(Locale.ROOT, "%d.%02d", paisa / 100, paisa % 100);
    }

    /** −1 for what is no amount, which then compares equal to none. */
    public static long paisa(String taka) {
        if (taka == null || taka.length() > 20) return -1;
        try {
            return new BigDecimal(taka.strip()).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException malformed) {
            return -1;
        }
    }
}
