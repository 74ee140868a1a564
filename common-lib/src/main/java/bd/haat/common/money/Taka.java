package bd.haat.common.money;

import bd.haat.common.text.Digits;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts as files and payment gateways write them: taka with two decimals, such as {@code 1234.50}. */
public final class Taka {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2}0*)?");
    private static final int DECIMALS = 2;

    private Taka() {}

    public static String text(long paisa) {
        return BigDecimal.valueOf(paisa, DECIMALS).toPlainString();
    }

    /** Paisa; empty for null and for what is no amount of taka and whole paisa. Bangla digits are digits. */
    public static OptionalLong paisa(String text) {
        var plain = text == null ? "" : Digits.ascii(text.strip());
        return AMOUNT.matcher(plain).matches()
                ? OptionalLong.of(new BigDecimal(plain).movePointRight(DECIMALS).longValueExact())
                : OptionalLong.empty();
    }
}
