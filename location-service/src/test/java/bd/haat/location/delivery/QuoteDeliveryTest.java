package bd.haat.location.delivery;

import static bd.haat.location.delivery.RatesInMemory.rate;
import static bd.haat.location.seller.SellersInMemory.shop;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.money.Money;
import bd.haat.location.distance.PointRequest;
import bd.haat.location.geography.AreasForTests;
import bd.haat.location.seller.SellersInMemory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuoteDeliveryTest {
    private static final UUID DHANMONDI_SHOP = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID PATIYA_SHOP = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    private final AreasForTests areas = new AreasForTests();
    private final SellersInMemory places = new SellersInMemory();
    private final RatesInMemory rates = new RatesInMemory();
    private final SettableClock clock = new SettableClock("2026-11-23T06:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CurrentRates current = new CurrentRates(rates, clock);
    private final QuoteDelivery quoteDelivery = new QuoteDelivery(areas.atlas(), places, current, meters);

    @BeforeEach
    void twoShopsAndARateForEachZone() {
        places.put(shop(DHANMONDI_SHOP, 23.747, 90.377, code("BD-13 Dhanmondi")));
        places.put(shop(PATIYA_SHOP, 22.30, 91.98, code("BD-10 Patiya")));
        for (var zone : Zone.values())
            rates.rates.add(rate(zone, "2026-01-01T00:00:00Z", 6000 + 1000L * zone.ordinal()));
    }

    @Test
    void eachKnownSellerGetsTheFeeOfItsZoneInTheOrderAsked() {
        var quotes = quote("BD-13 Gulshan", null, List.of(PATIYA_SHOP, NOBODY, DHANMONDI_SHOP, PATIYA_SHOP));
        assertThat(quotes).extracting(DeliveryQuote::sellerId).containsExactly(PATIYA_SHOP, DHANMONDI_SHOP);
        assertThat(quotes).extracting(DeliveryQuote::fee).containsExactly(Money.bdt(10000), Money.bdt(7000));
        assertThat(quotes).extracting(DeliveryQuote::estimate).containsOnly(new Estimate(1, 3));
        assertThat(meters.counter("haat.location.quotes", "zone", "DHAKA_METRO").count())
                .isOne();
    }

    @Test
    void theDistanceGoesToTheDoorElseToTheUpazilasCenter() {
        var toDoor = quote("BD-13 Gulshan", new PointRequest(23.747, 90.377), List.of(DHANMONDI_SHOP));
        assertThat(toDoor.getFirst().distanceKm()).isZero();
        assertThat(quote("BD-13 Gulshan", null, List.of(DHANMONDI_SHOP))
                        .getFirst()
                        .distanceKm())
                .isBetween(6.0, 7.0);
    }

    @Test
    void toAnUpazilaWithoutACenterItGoesToTheDistricts() {
        assertThat(quote("BD-36 Dasar", null, List.of(DHANMONDI_SHOP))
                        .getFirst()
                        .distanceKm())
                .isBetween(60.0, 75.0);
    }

    @Test
    void weightBeyondTheBaseIsPaidFor() {
        var asked = new DeliveryQuoteRequest(code("BD-13 Dhanmondi"), null, List.of(DHANMONDI_SHOP), 2500);
        assertThat(quoteDelivery.quote(asked))
                .isInstanceOfSatisfying(
                        Quotation.Quoted.class,
                        quoted -> assertThat(quoted.quotes().getFirst().fee()).isEqualTo(Money.bdt(6000 + 2 * 1500)));
    }

    @Test
    void anAnnouncedRateBeginsOnTheSecond() {
        rates.rates.add(rate(Zone.SAME_UPAZILA, "2026-12-01T00:00:00Z", 6500));
        assertThat(feeInDhanmondi()).isEqualTo(Money.bdt(6000));
        clock.set("2026-11-30T23:59:59Z");
        assertThat(feeInDhanmondi()).isEqualTo(Money.bdt(6000));
        clock.set("2026-12-01T00:00:00Z");
        assertThat(feeInDhanmondi()).isEqualTo(Money.bdt(6500));
    }

    @Test
    void aShopInAnUpazilaNobodyKnowsIsElsewhere() {
        places.put(shop(NOBODY, 23.75, 90.38, "9999"));
        assertThat(quote("BD-13 Gulshan", null, List.of(NOBODY)).getFirst().fee())
                .isEqualTo(Money.bdt(10000));
    }

    @Test
    void anUnknownUpazilaIsSaid() {
        var asked = new DeliveryQuoteRequest("9999", null, List.of(DHANMONDI_SHOP), null);
        assertThat(quoteDelivery.quote(asked)).isEqualTo(new Quotation.UnknownUpazila());
    }

    private Money feeInDhanmondi() {
        return quote("BD-13 Dhanmondi", null, List.of(DHANMONDI_SHOP))
                .getFirst()
                .fee();
    }

    private List<DeliveryQuote> quote(String upazila, PointRequest door, List<UUID> sellers) {
        return switch (quoteDelivery.quote(new DeliveryQuoteRequest(code(upazila), door, sellers, null))) {
            case Quotation.Quoted(var quotes) -> quotes;
            case Quotation.UnknownUpazila() -> throw new AssertionError(upazila);
        };
    }

    private String code(String upazila) {
        return areas.named(upazila).code();
    }
}
