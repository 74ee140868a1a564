package bd.haat.product.facet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where ranges of a number meet: at 1, 2 or 5 times a power of ten, or at multiples of one such. */
final class Steps {
    private static final int MOST = 10;
    private static final List<BigDecimal> DIGITS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));
    private static final List<BigDecimal> LADDER = ladder();

    private Steps() {}

    /** Up to ten between both bounds of the number; where one is not known, a ladder from a tenth to a million. */
    static List<BigDecimal> of(BigDecimal least, BigDecimal most) {
        if (least == null || most == null || least.compareTo(most) >= 0) return LADDER;
        var width = width(most.subtract(least).divide(BigDecimal.valueOf(MOST), MathContext.DECIMAL64));
        var steps = new ArrayList<BigDecimal>();
        var step =
                least.divide(width, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(width);
        while (step.compareTo(most) < 0) {
            steps.add(plain(step));
            step = step.add(width);
        }
        return steps;
    }

    private static BigDecimal width(BigDecimal least) {
        var power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return DIGITS.stream()
                .map(power::multiply)
                .filter(width -> width.compareTo(least) >= 0)
                .findFirst()
                .orElse(power.multiply(BigDecimal.TEN));
    }

    private static List<BigDecimal> ladder() {
        var steps = new ArrayList<BigDecimal>();
        for (int power = -1; power < 6; power++)
            for (var digit : DIGITS) steps.add(plain(digit.scaleByPowerOfTen(power)));
        steps.add(BigDecimal.valueOf(1_000_000));
        return List.copyOf(steps);
    }

    /** Without an exponent when written. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
