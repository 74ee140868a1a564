package bd.haat.location.rate;

import static bd.haat.location.rate.RatesInMemory.rate;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.money.Money;
import org.junit.jupiter.api.Test;

class CurrentRatesTest {
    private final RatesInMemory rates = new RatesInMemory();
    private final SettableClock clock = new SettableClock("2026-11-23T06:00:00Z");
    private final CurrentRates current = new CurrentRates(rates, clock);

    @Test
    void anAnnouncedRateBeginsOnTheSecond() {
        rates.rates.add(rate(Zone.ELSEWHERE, "2026-01-01T00:00:00Z", 13000));
        rates.rates.add(rate(Zone.ELSEWHERE, "2026-12-01T00:00:00Z", 14000));
        rates.rates.add(rate(Zone.DHAKA_METRO, "2026-11-01T00:00:00Z", 7000));
        assertThat(feeElsewhere()).isEqualTo(Money.bdt(13000));
        clock.set("2026-11-30T23:59:59Z");
        assertThat(feeElsewhere()).isEqualTo(Money.bdt(13000));
        clock.set("2026-12-01T00:00:00Z");
        assertThat(feeElsewhere()).isEqualTo(Money.bdt(14000));
    }

    @Test
    void aChangeMadeHereIsSeenAtOnce() {
        rates.rates.add(rate(Zone.ELSEWHERE, "2026-01-01T00:00:00Z", 13000));
        assertThat(feeElsewhere()).isEqualTo(Money.bdt(13000));
        rates.rates.add(rate(Zone.ELSEWHERE, "2026-11-01T00:00:00Z", 12000));
        current.forget();
        assertThat(feeElsewhere()).isEqualTo(Money.bdt(12000));
    }

    @Test
    void aZoneWithoutARateHasNone() {
        rates.rates.add(rate(Zone.ELSEWHERE, "2026-01-01T00:00:00Z", 13000));
        assertThat(current.of(Zone.DHAKA_METRO, Speed.STANDARD)).isEmpty();
        assertThat(current.of(Zone.ELSEWHERE, Speed.EXPRESS)).isEmpty();
    }

    private Money feeElsewhere() {
        return current.of(Zone.ELSEWHERE, Speed.STANDARD).orElseThrow().tariff().fee(10, 0);
    }
}
