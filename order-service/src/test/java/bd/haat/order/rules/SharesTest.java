package bd.haat.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void partsAlwaysAddUpAndAreFair() {
        var random = new Random(20_261_123);
        for (int i = 0; i < 20_000; i++) {
            var weights = random.longs(1 + random.nextInt(100), 0, 1L << random.nextInt(1, 41))
                    .toArray();
            long whole = Arrays.stream(weights).sum();
            long amount = whole == 0 ? 0 : random.nextLong(whole + 1);
            var parts = Shares.of(amount, weights);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
            for (int at = 0; at < parts.length; at++) {
                assertThat(parts[at]).isBetween(0L, weights[at]);
                var exact = new BigDecimal(amount)
                        .multiply(new BigDecimal(weights[at]))
                        .divide(new BigDecimal(Math.max(1, whole)), 6, RoundingMode.HALF_UP);
                assertThat(exact.subtract(new BigDecimal(parts[at])).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
            }
        }
    }

    @Test
    void theLargestRemaindersGetThePaisaThatAreLeft() {
        assertThat(Shares.of(100, new long[] {100, 100, 100})).containsExactly(34, 33, 33);
        assertThat(Shares.of(10, new long[] {1, 2, 97})).containsExactly(0, 0, 10);
        assertThat(Shares.of(0, new long[] {5, 5})).containsExactly(0, 0);
        assertThat(Shares.of(0, new long[] {0})).containsExactly(0);
    }

    @Test
    void vatIsTheFifteenIn115() {
        assertThat(Vat.within(11_500, 1500)).isEqualTo(1_500);
        assertThat(Vat.within(0, 1500)).isZero();
        assertThat(Vat.within(100, 0)).isZero();
        assertThat(Vat.within(506_000, 1500)).isEqualTo(66_000);
        for (long gross = 0; gross < 5000; gross++) {
            long vat = Vat.within(gross, 1500);
            assertThat(Math.abs(vat * 115 - gross * 15)).isLessThanOrEqualTo(58); // half of 115
        }
    }
}
