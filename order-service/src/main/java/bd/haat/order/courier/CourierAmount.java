package bd.haat.order.courier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/** Amounts as couriers write them: taka, with decimals where there are some, as number or text. */
public final class CourierAmount {
    private static final int PAISA = 100;

    private CourierAmount() {}

    public static BigDecimal of(long paisa) {
        return isWhole(paisa) ? BigDecimal.valueOf(paisa / PAISA) : BigDecimal.valueOf(paisa, 2);
    }

    public static boolean isWhole(long paisa) {
        return paisa % PAISA == 0;
    }

    /** A price, a fraction of a paisa counted as one; −1 for what is none. */
    public static long paisa(JsonNode taka) {
        var amount = decimal(taka);
        if (amount == null || amount.signum() < 0) return -1;
        return amount.movePointRight(2).setScale(0, RoundingMode.UP).longValueExact();
    }

    /** Null for what is no number. */
    public static BigDecimal decimal(JsonNode number) {
        if (number.isNumber()) return number.decimalValue();
        try {
            return number.isString() ? new BigDecimal(number.stringValue().strip()) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
