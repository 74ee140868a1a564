package bd.haat.order.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.CourierTest;
import bd.haat.order.FakeCouriers.Fault;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Couriers that refuse, fail, or whose answer is lost. */
class CourierFailureTest extends CourierTest {
    /** Who can be asked by our number is asked; nobody is told twice. */
    @ParameterizedTest
    @CsvSource({"STEADFAST, LOST_ANSWER", "ECOURIER, LOST_ANSWER", "STEADFAST, SLOW", "ECOURIER, SLOW"})
    void aLostAnswerIsLookedUp(String courier, Fault fault) {
        var sent = accepted();
        var operation = courier.toLowerCase(Locale.ROOT) + ".create";
        COURIERS.fault(operation, fault);
        choose(sent, courier).expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        assertThat(parcel(sent)).isNotNull();
        assertThat(COURIERS.askedFor(operation, sent.number())).isOne();
        assertThat(review(sent)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"PATHAO, LOST_ANSWER", "REDX, LOST_ANSWER", "REDX, SLOW", "REDX, GARBAGE", "REDX, ERROR_500"})
    void whereNobodyCanTellPeopleDecide(String courier, Fault fault) {
        var sent = accepted();
        var operation = courier.toLowerCase(Locale.ROOT) + ".create";
        COURIERS.fault(operation, fault);
        choose(sent, courier).expectStatus().isOk();
        awaitBooking(sent, "UNKNOWN");
        COURIERS.heal();
        assertThat(review(sent).get("review").asString()).isEqualTo("BOOKING_UNKNOWN");
        choose(sent, courier).expectStatus().isOk();
        choose(sent, "STEADFAST").expectStatus().isEqualTo(409);
        choose(sent, "OWN").expectStatus().isEqualTo(409);
        assertThat(COURIERS.askedFor(operation, sent.number()))
                .as("never blindly again")
                .isOne();
        decide(sent, "{\"decision\":\"FOUND\"}").expectStatus().isBadRequest();
        decide(sent, "{\"decision\":\"FOUND\",\"code\":\"NOBODYS\"}")
                .expectStatus()
                .isEqualTo(422);
        decide(sent, "{\"decision\":\"SEEN\"}").expectStatus().isEqualTo(409);
        if (COURIERS.of(sent.number()).isEmpty()) {
            decide(sent, "{\"decision\":\"NOT_BOOKED\"}").expectStatus().isOk();
            choose(sent, courier).expectStatus().isOk();
        } else
            decide(sent, "{\"decision\":\"FOUND\",\"code\":\"%s\"}".formatted(parcel(sent).code))
                    .expectStatus()
                    .isOk();
        awaitBooking(sent, "BOOKED");
        assertThat(parcel(sent)).isNotNull();
        assertThat(review(sent)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"REDX, TOO_MANY", "STEADFAST, TOO_MANY", "STEADFAST, ERROR_500"})
    void whoHasCertainlySeenNothingIsAskedAgain(String courier, Fault fault) {
        var sent = accepted();
        var operation = courier.toLowerCase(Locale.ROOT) + ".create";
        COURIERS.fault(operation, fault);
        choose(sent, courier).expectStatus().isOk();
        await().atMost(SOON).until(() -> COURIERS.askedFor(operation, sent.number()) > 0);
        COURIERS.heal();
        awaitBooking(sent, "BOOKED");
        assertThat(parcel(sent)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"PATHAO, phone", "STEADFAST, address", "REDX, area", "ECOURIER, zip"})
    void aRefusalIsToldAndAnotherCourierTaken(String courier, String why) {
        var sent = accepted();
        COURIERS.fault(courier.toLowerCase(Locale.ROOT) + ".create", Fault.REFUSED);
        choose(sent, courier).expectStatus().isOk();
        awaitBooking(sent, "REFUSED");
        assertThat(offers(sent).at("/booking/failure").asString()).contains(why);
        COURIERS.heal();
        choose(sent, courier.equals("REDX") ? "PATHAO" : "REDX").expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        assertThat(parcel(sent).reference).isEqualTo(sent.number() + "-2");
    }
}
