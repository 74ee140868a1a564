package bd.haat.product.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 12.5, '2 4 6 8 10 12'",
        "0, 100, '10 20 30 40 50 60 70 80 90'",
        "5, 7, '5.2 5.4 5.6 5.8 6 6.2 6.4 6.6 6.8'",
        "-3, 3, '-2 -1 0 1 2'",
        "0, 20000, '2000 4000 6000 8000 10000 12000 14000 16000 18000'"
    })
    void knownBoundsAreCutIntoEqualRoundParts(BigDecimal least, BigDecimal most, String steps) {
        assertThat(Steps.of(least, most).stream().map(BigDecimal::toString).collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }

    @Test
    void anOpenNumberHasALadder() {
        assertThat(Steps.of(null, BigDecimal.TEN)).hasSize(22).startsWith(new BigDecimal("0.1"), new BigDecimal("0.2"));
        assertThat(Steps.of(BigDecimal.ONE, BigDecimal.ONE)).hasSize(22).endsWith(new BigDecimal("1000000"));
    }
}
