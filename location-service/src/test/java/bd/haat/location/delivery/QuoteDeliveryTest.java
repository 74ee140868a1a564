package bd.haat.location.delivery;

import static bd.haat.location.seller.SellersInMemory.shop;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.money.Money;
import bd.haat.location.distance.PointRequest;
import bd.haat.location.geography.AreasForTests;
import bd.haat.location.rate.DeliveryRate;
import bd.haat.location.rate.Estimate;
import bd.haat.location.rate.Speed;
import bd.haat.location.rate.Tariff;
import bd.haat.location.rate.Zone;
import bd.haat.location.seller.SellersInMemory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuoteDeliveryTest {
    private static final UUID DHANMONDI_SHOP = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID PATIYA_SHOP = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    private final AreasForTests areas = new AreasForTests();
    private final SellersInMemory places = new SellersInMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final QuoteDelivery quoteDelivery =
            new QuoteDelivery(areas.atlas(), places, QuoteDeliveryTest::rate, meters);

    @BeforeEach
    void twoShops() {
        places.put(shop(DHANMONDI_SHOP, 23.747, 90.377, code("BD-13 Dhanmondi")));
        places.put(shop(PATIYA_SHOP, 22.30, 91.98, code("BD-10 Patiya")));
    }

    @Test
    void eachKnownSellerGetsTheFeeOfItsZoneInTheOrderAsked() {
        var quotes = quote("BD-13 Gulshan", null, List.of(PATIYA_SHOP, NOBODY, DHANMONDI_SHOP, PATIYA_SHOP));
        assertThat(quotes).extracting(DeliveryQuote::sellerId).containsExactly(PATIYA_SHOP, DHANMONDI_SHOP);
        assertThat(quotes).extracting(DeliveryQuote::fee).containsExactly(Money.bdt(10000), Money.bdt(7000));
        assertThat(places.questions()).isEqualTo(1);
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
    void aShopInAnUpazilaNobodyKnowsIsElsewhere() {
        places.put(shop(NOBODY, 23.75, 90.38, "9999"));
        assertThat(quote("BD-13 Gulshan", null, List.of(NOBODY)).getFirst().fee())
                .isEqualTo(Money.bdt(10000));
    }

    @Test
    void whereThereIsAFasterWayItIsOffered() {
        var quotes = quote("BD-13 Dhanmondi", null, List.of(DHANMONDI_SHOP, PATIYA_SHOP));
        assertThat(quotes.getFirst().choices())
                .containsExactly(
                        new DeliveryChoice(Speed.STANDARD, Money.bdt(6000), new Estimate(1, 3)),
                        new DeliveryChoice(Speed.EXPRESS, Money.bdt(11000), new Estimate(0, 1)));
        assertThat(quotes.getFirst().fee()).isEqualTo(Money.bdt(6000));
        assertThat(quotes.getLast().choices())
                .extracting(DeliveryChoice::choice)
                .containsExactly(Speed.STANDARD);
    }

    @Test
    void anUnknownUpazilaIsSaid() {
        var asked = new DeliveryQuoteRequest("9999", null, List.of(DHANMONDI_SHOP), null);
        assertThat(quoteDelivery.quote(asked)).isEqualTo(new Quotation.UnknownUpazila());
    }

    private List<DeliveryQuote> quote(String upazila, PointRequest door, List<UUID> sellers) {
        return switch (quoteDelivery.quote(new DeliveryQuoteRequest(code(upazila), door, sellers, null))) {
            case Quotation.Quoted(var quotes) -> quotes;
            case Quotation.UnknownUpazila() -> throw new AssertionError(upazila);
        };
    }

    /** ৳60 in the same upazila, ৳10 more with each zone, whatever the distance; ৳15 for each kg beyond the first. */
    private static Optional<DeliveryRate> rate(Zone zone, Speed speed) {
        boolean express = speed == Speed.EXPRESS;
        if (express && zone != Zone.SAME_UPAZILA) return Optional.empty();
        var base = Money.bdt(6000 + 1000L * zone.ordinal() + (express ? 5000 : 0));
        var tariff = new Tariff(base, 1000, Money.bdt(0), 1000, 1000, Money.bdt(1500));
        var days = express ? new Estimate(0, 1) : new Estimate(1, 3);
        return Optional.of(new DeliveryRate(NOBODY, zone, speed, Instant.EPOCH, tariff, days, 1));
    }

    private String code(String upazila) {
        return areas.named(upazila).code();
    }
}
