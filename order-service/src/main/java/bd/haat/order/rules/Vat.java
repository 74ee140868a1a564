package bd.haat.order.rules;

import java.math.BigInteger;

/** The VAT inside a price. */
public final class Vat {
    private static final long WHOLE = 10_000;

    private Vat() {}

    /** The part of a gross amount that is VAT, rounded half up: 15/115 of it at 1500 basis points. */
    public static long within(long grossMinor, long basisPoints) {
        var twice = BigInteger.valueOf(grossMinor).multiply(BigInteger.valueOf(2 * basisPoints));
        var divisor = BigInteger.valueOf(WHOLE + basisPoints);
        return twice.add(divisor).divide(divisor.multiply(BigInteger.TWO)).longValueExact();
    }
}
