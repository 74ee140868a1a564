package bd.haat.order.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.CourierTest;
import bd.haat.order.FakeCouriers.Fault;
import bd.haat.order.Neighbours;
import org.junit.jupiter.api.Test;

/** Couriers that are told not to come. */
class CourierCancelTest extends CourierTest {
    @Test
    void theShopMayCarryItItselfAfterAll() {
        var sent = booked("REDX");
        choose(sent, "PATHAO").expectStatus().isEqualTo(409);
        choose(sent, "OWN").expectStatus().isOk();
        awaitBooking(sent, "CANCELLED");
        assertThat(parcel(sent).status).isEqualTo("cancelled");
        assertThat(awaitShipment(sent, "ACCEPTED").has("tracking")).isFalse();
        var code = order(sent.order()).at("/shipments/0/deliveryCode").asString();
        step(sent.shipment(), "hand-over").expectStatus().isOk();
        choose(sent, "REDX").expectStatus().isEqualTo(409);
        post(
                        "/api/v1/seller/orders/" + sent.shipment() + "/deliver",
                        tokens.seller(owner),
                        "{\"code\":\"%s\"}".formatted(code))
                .expectStatus()
                .isOk();
        awaitStatus(sent.order(), "COMPLETED");
        assertThat(ledger(sent.order(), "CASH")).as("the shop keeps it").isZero();
        assertThat(ledger(sent.order(), "SELLER"))
                .as("and owes commission and its VAT")
                .isPositive()
                .isEqualTo(-ledger(sent.order(), "COMMISSION") - ledger(sent.order(), "VAT"));
    }

    @Test
    void whereACourierCancelsByTelephoneOnlyPeopleAreTold() {
        var sent = booked("PATHAO");
        choose(sent, "OWN").expectStatus().isOk();
        awaitBooking(sent, "CANCELLED");
        assertThat(review(sent).get("review").asString()).isEqualTo("CANCEL_BY_HAND");
        decide(sent, "{\"decision\":\"SEEN\"}").expectStatus().isOk();
        assertThat(review(sent)).isNull();
    }

    @Test
    void nobodyComesForACancelledOrder() {
        var sent = booked("ECOURIER");
        post("/api/v1/orders/" + sent.order() + "/cancel", bearer(), "{\"reason\":\"changed my mind\"}")
                .expectStatus()
                .isOk();
        awaitBooking(sent, "CANCELLED");
        assertThat(parcel(sent).status).isEqualTo("Cancelled");
    }

    @Test
    void whoWouldCollectTooMuchIsToldNotToComeAndTheShopBooksAgain() {
        var sent = sent(confirmed(Neighbours.HONEY, 2));
        step(sent.shipment(), "accept").expectStatus().isOk();
        choose(sent, "REDX").expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        var line = order(sent.order()).at("/lines/0/id").asString();
        post(
                        "/api/v1/orders/" + sent.order() + "/cancel",
                        bearer(),
                        "{\"reason\":\"one will do\",\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(line))
                .expectStatus()
                .isOk();
        awaitBooking(sent, "CANCELLED");
        assertThat(parcel(sent).status).isEqualTo("cancelled");
        choose(sent, "STEADFAST").expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        assertThat(COURIERS.of(sent.number()).getLast().asked.get("cod_amount").asLong())
                .isEqualTo(DUE / 100);
    }

    @Test
    void aCancellationThatOvertakesTheBookingIsCaughtUp() {
        var sent = accepted();
        COURIERS.fault("redx.create", Fault.LOST_ANSWER);
        choose(sent, "REDX").expectStatus().isOk();
        awaitBooking(sent, "UNKNOWN");
        COURIERS.heal();
        post("/api/v1/orders/" + sent.order() + "/cancel", bearer(), "{\"reason\":\"changed my mind\"}")
                .expectStatus()
                .isOk();
        decide(sent, "{\"decision\":\"FOUND\",\"code\":\"%s\"}".formatted(parcel(sent).code))
                .expectStatus()
                .isOk();
        awaitBooking(sent, "CANCELLED");
        assertThat(parcel(sent).status).isEqualTo("cancelled");
    }
}
