package bd.haat.location.rate;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {
    /** ৳70, then ৳1 a km beyond 10 km and ৳15 a kg beyond 1 kg. */
    private final Tariff tariff = new Tariff(Money.bdt(7000), 10, Money.bdt(100), 1000, 1000, Money.bdt(1500));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 7000",
        "10, 1000, 7000",
        "10.001, 0, 7100",
        "11, 0, 7100",
        "11.2, 0, 7200",
        "0, 1001, 8500",
        "0, 2000, 8500",
        "0, 2001, 10000",
        "12, 100000, 155700",
        "20037, 0, 2009700"
    })
    void whatIsBegunIsPaid(double km, int grams, long paisa) {
        assertThat(tariff.fee(km, grams)).isEqualTo(Money.bdt(paisa));
    }
}
