package bd.haat.order.courier;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.FakeCouriers.Fault;
import bd.haat.order.OrderTest;
import bd.haat.order.courier.Courier.Cancellation;
import bd.haat.order.courier.Courier.Creation;
import bd.haat.order.courier.Courier.LookUp;
import bd.haat.order.courier.Courier.Price;
import bd.haat.order.courier.Courier.Progress;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each adapter against its courier over real HTTP. */
class AdaptersTest extends OrderTest {
    private static final Place DHANMONDI = new Place(List.of("Dhanmondi"), List.of("Dhaka"), true);
    private static final Place TEKNAF = new Place(List.of("Teknaf"), List.of("Cox's Bazar"), false);

    private final Couriers couriers;

    @Autowired
    AdaptersTest(Couriers couriers) {
        this.couriers = couriers;
    }

    @ParameterizedTest
    @EnumSource(value = CourierName.class, names = "STEADFAST", mode = EnumSource.Mode.EXCLUDE)
    void aPlaceThatACourierDoesNotKnowIsNotServed(CourierName name) {
        assertThat(couriers.named(name).price(parcel(TEKNAF, 500, 0)))
                .isEqualTo(new Price.NotCarried("area-not-served"));
        assertThat(couriers.named(name).create(parcel(TEKNAF, 500, 0)))
                .isEqualTo(new Creation.Refused("area-not-served"));
    }

    @Test
    void steadfastGoesEverywhereByTheTariffInTheRules() {
        var steadfast = couriers.named(CourierName.STEADFAST);
        assertThat(steadfast.price(parcel(DHANMONDI, 1_000, 0))).isEqualTo(new Price.Offered(7_000, 0));
        assertThat(steadfast.price(parcel(TEKNAF, 2_001, 100_050))).isEqualTo(new Price.Offered(17_000, 1_000));
    }

    @ParameterizedTest
    @CsvSource({"PATHAO, 10001", "ECOURIER, 2001"})
    void whatIsTooHeavyIsNotCarried(CourierName name, int grams) {
        assertThat(couriers.named(name).price(parcel(DHANMONDI, grams, 0)))
                .isEqualTo(new Price.NotCarried("too-heavy"));
    }

    @ParameterizedTest
    @EnumSource(CourierName.class)
    void aParcelIsCreatedFoundAndFollowed(CourierName name) {
        var courier = couriers.named(name);
        var parcel = parcel(DHANMONDI, 700, 71_000);
        assertThat(courier.track(parcel.reference(), "NOBODY1").getClass()).isNotEqualTo(Progress.At.class);
        var created = (Creation.Created) courier.create(parcel);
        var at = (Progress.At) courier.track(parcel.reference(), created.code());
        assertThat(at.step()).isEqualTo(Step.BOOKED);
        assertThat(at.reference()).isEqualTo(parcel.reference());
        switch (courier.find(parcel.reference())) {
            case LookUp.Found(var code) -> assertThat(code).isIn(created.code(), null);
            case LookUp.NotOffered() -> assertThat(courier.refusesDoubles()).isFalse();
            case LookUp.Absent(), LookUp.NoAnswer(var _) -> throw new AssertionError("lost");
        }
        assertThat(courier.cancel(created.code(), "test"))
                .isIn(new Cancellation.Cancelled(), new Cancellation.NotOffered());
    }

    @ParameterizedTest
    @CsvSource({
        "PATHAO, Pickup_Requested, BOOKED",
        "PATHAO, At_the_Sorting_HUB, IN_TRANSIT",
        "PATHAO, Received_at_Last_Mile_HUB, IN_TRANSIT",
        "PATHAO, On_Hold, ON_HOLD",
        "PATHAO, Paid_Return, PARTLY_DELIVERED",
        "PATHAO, Return, RETURNING",
        "PATHAO, Vanished, UNCLEAR",
        "STEADFAST, pending, PICKED_UP",
        "STEADFAST, delivered_approval_pending, OUT_FOR_DELIVERY",
        "STEADFAST, partial_delivered, PARTLY_DELIVERED",
        "STEADFAST, unknown, UNCLEAR",
        "REDX, ready-for-delivery, PICKED_UP",
        "REDX, delivery-in-progress, OUT_FOR_DELIVERY",
        "REDX, agent-hold, ON_HOLD",
        "REDX, agent-returning, RETURNING",
        "ECOURIER, Picked, PICKED_UP",
        "ECOURIER, Returned, RETURNED",
        "ECOURIER, Cancelled, CANCELLED"
    })
    void aCouriersWordsAreUnderstood(CourierName name, String words, Step step) {
        var courier = couriers.named(name);
        var parcel = parcel(DHANMONDI, 500, 0);
        var created = (Creation.Created) courier.create(parcel);
        COURIERS.parcels.getLast().status = words;
        var at = (Progress.At) courier.track(parcel.reference(), created.code());
        assertThat(at.step()).isEqualTo(step);
        assertThat(at.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(CourierName.class)
    void troubleIsAValueAndNoException(CourierName name) {
        var courier = couriers.named(name);
        var party = name.name().toLowerCase(Locale.ROOT);
        courier.price(parcel(DHANMONDI, 500, 0)); // the areas are known from here on
        COURIERS.fault(party + ".create", Fault.GARBAGE);
        COURIERS.fault(party + ".track", Fault.GARBAGE);
        COURIERS.fault(party + ".cancel", Fault.LOST_ANSWER);
        assertThat(courier.create(parcel(DHANMONDI, 500, 0))).isInstanceOf(Creation.Lost.class);
        assertThat(courier.track("HT-1", "1")).isInstanceOf(Progress.NoAnswer.class);
        assertThat(courier.cancel("1", "test"))
                .isInstanceOfAny(Cancellation.NoAnswer.class, Cancellation.NotOffered.class);
        COURIERS.fault(party + ".create", Fault.TOO_MANY);
        assertThat(courier.create(parcel(DHANMONDI, 500, 0))).isInstanceOf(Creation.NotSent.class);
    }

    @Test
    void pathaosTokenIsRenewedWhereItIsWithdrawnAndNothingIsDoneTwice() {
        var pathao = couriers.named(CourierName.PATHAO);
        assertThat(pathao.create(parcel(DHANMONDI, 500, 0))).isInstanceOf(Creation.Created.class);
        COURIERS.withdrawTokens();
        int before = COURIERS.parcels.size();
        assertThat(pathao.create(parcel(DHANMONDI, 500, 0))).isInstanceOf(Creation.Created.class);
        assertThat(COURIERS.parcels).hasSize(before + 1);
    }

    @Test
    void steadfastsDuplicateIsNoRefusal() {
        var steadfast = couriers.named(CourierName.STEADFAST);
        var parcel = parcel(DHANMONDI, 500, 0);
        assertThat(steadfast.create(parcel)).isInstanceOf(Creation.Created.class);
        assertThat(steadfast.create(parcel)).isEqualTo(new Creation.Lost("invoice-taken"));
    }

    private static Parcel parcel(Place to, int grams, long collect) {
        return new Parcel(
                "HT-" + UUID.randomUUID(),
                "Nasrin",
                "+8801712345678",
                "House 7, Road 5",
                to,
                "1209",
                2,
                grams,
                collect,
                65_000);
    }
}
