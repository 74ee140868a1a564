package bd.haat.location.rate;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRatesTest {
    private final RatesInMemory rates = new RatesInMemory();
    private final SettableClock clock = new SettableClock("2026-11-23T06:00:00Z");
    private final ChangeRates changeRates = new ChangeRates(rates, new CurrentRates(rates, clock), clock);

    @Test
    void aRateWithoutAMomentBeginsAtOnceAndThenStays() {
        var rate = announced(null);
        assertThat(rate.effectiveFrom()).isEqualTo(clock.instant());
        assertThat(changeRates.alter(rate, asked("2026-12-01T00:00:00Z", 6000, 3)))
                .isEqualTo(new RateChange.Begun());
        assertThat(changeRates.withdraw(rate)).isEqualTo(new RateChange.Begun());
        assertThat(rates.rates).containsExactly(rate);
    }

    @Test
    void anAnnouncedRateCanBeAlteredAndWithdrawn() {
        var rate = announced("2026-12-01T00:00:00Z");
        var altered = (RateChange.Done) changeRates.alter(rate, asked("2026-12-02T00:00:00Z", 6500, 4));
        assertThat(altered.rate().version()).isEqualTo(2);
        assertThat(rates.rates).containsExactly(altered.rate());
        assertThat(changeRates.alter(rate, asked(null, 7000, 3))).isEqualTo(new RateChange.Stale());
        assertThat(changeRates.withdraw(rate)).isEqualTo(new RateChange.Stale());
        assertThat(changeRates.withdraw(altered.rate())).isEqualTo(altered);
        assertThat(rates.rates).isEmpty();
    }

    @Test
    void aZoneHasOneRateFromAMoment() {
        announced("2026-12-01T00:00:00Z");
        var other = announced("2026-12-02T00:00:00Z");
        assertThat(changeRates.announce(asked("2026-12-01T00:00:00Z", 1, 3))).isEqualTo(new RateChange.MomentTaken());
        assertThat(changeRates.alter(other, asked("2026-12-01T00:00:00Z", 1, 3)))
                .isEqualTo(new RateChange.MomentTaken());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:59:59Z, 6000, 3, effectiveFrom, out-of-range",
        "2046-11-23T06:00:00Z, 6000, 3, effectiveFrom, out-of-range",
        "2026-12-01T00:00:00Z, -1, 3, base.amount, out-of-range",
        "2026-12-01T00:00:00Z, 10000001, 3, base.amount, out-of-range",
        "2026-12-01T00:00:00Z, 6000, 1, maxDays, below-min-days",
        "2026-12-01T00:00:00Z, 6000, 6, maxDays, unlawful"
    })
    void whatBreaksARuleIsNamed(String from, long base, int maxDays, String field, String code) {
        assertThat(changeRates.announce(asked(from, base, maxDays))).isEqualTo(new RateChange.Invalid(field, code));
        assertThat(rates.rates).isEmpty();
    }

    private DeliveryRate announced(String from) {
        return ((RateChange.Done) changeRates.announce(asked(from, 6000, 3))).rate();
    }

    private static DeliveryRateRequest asked(String from, long base, int maxDays) {
        return new DeliveryRateRequest(
                Zone.DHAKA_METRO,
                null,
                from == null ? null : Instant.parse(from),
                Money.bdt(base),
                10,
                Money.bdt(100),
                1000,
                1000,
                Money.bdt(1500),
                2,
                maxDays);
    }
}
