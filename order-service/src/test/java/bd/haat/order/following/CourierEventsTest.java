package bd.haat.order.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.CourierTest;
import bd.haat.order.FakeCouriers.Fault;
import bd.haat.order.Neighbours;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CourierEventsTest extends CourierTest {
    private static final String PROOF = "sandbox-pathao-webhook";

    @Test
    void fromTheShopToTheDoor() {
        var sent = booked("PATHAO");
        parcel(sent).status = "Picked";
        var answer = pathaoTells(sent, "picked");
        answer.expectStatus().isAccepted();
        answer.expectHeader()
                .valueEquals("X-Pathao-Merchant-Webhook-Integration-Secret", "f3992ecc-59da-4cbe-a049-a13da2018d51");
        awaitShipment(sent, "HANDED_OVER");
        var onItsWay = event("shipment.handed-over.v1", sent.order());
        assertThat(onItsWay.get("courier").asString()).isEqualTo("PATHAO");
        assertThat(onItsWay.get("trackingCode").asString()).isEqualTo(parcel(sent).code);

        parcel(sent).status = "Assigned_for_Delivery";
        pathaoTells(sent, "assigned-for-delivery").expectStatus().isAccepted();
        awaitShipment(
                sent,
                shipment ->
                        assertThat(shipment.at("/tracking/status").asString()).isEqualTo("OUT_FOR_DELIVERY"));
        parcel(sent).status = "Delivered";
        pathaoTells(sent, "delivered").expectStatus().isAccepted();
        var completed = awaitStatus(sent.order(), "COMPLETED");
        assertThat(completed.at("/payment/status").asString()).isEqualTo("CAPTURED");
        assertThat(steps(completed.at("/shipments/0/tracking")))
                .containsExactly("BOOKED", "PICKED_UP", "OUT_FOR_DELIVERY", "DELIVERED");
        assertThat(ledger(sent.order(), "COURIER")).isEqualTo(DUE);
        assertThat(ledger(sent.order(), "CASH")).isZero();
        event("shipment.delivered.v1", sent.order());
        awaitBooking(sent, "ENDED");
    }

    @Test
    void aNoticeIsAHintAndTheCouriersAnswerCounts() {
        var sent = booked("PATHAO");
        parcel(sent).status = "In_Transit";
        pathaoTells(sent, "delivered").expectStatus().isAccepted();
        awaitShipment(sent, "HANDED_OVER");
        pathaoTells(sent, "returned").expectStatus().isAccepted();
        await().atMost(SOON).until(() -> COURIERS.askedFor("pathao.track", parcel(sent).code) >= 2);
        assertThat(awaitShipment(sent, "HANDED_OVER").at("/tracking/status").asString())
                .isEqualTo("IN_TRANSIT");
        assertThat(ledger(sent.order(), "COURIER")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "pathao, X-PATHAO-Signature, wrong",
        "pathao, X-PATHAO-Signature, ''",
        "pathao, X-Other, sandbox-pathao-webhook",
        "steadfast, Authorization, Bearer wrong",
        "steadfast, Authorization, sandbox-steadfast-webhook",
        "steadfast, X-PATHAO-Signature, sandbox-pathao-webhook",
        "redx, X-PATHAO-Signature, sandbox-pathao-webhook",
        "redx?token=, X-Other, x",
        "redx?token=wrong, X-Other, x",
    })
    void aForgedNoticeIsNotHeard(String path, String header, String value) {
        var courier = path.replaceAll("\\?.*", "");
        var sent = booked(courier.toUpperCase(Locale.ROOT));
        var parcel = parcel(sent);
        parcel.status = "delivered";
        var token = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        var body = """
            {"event":"order.delivered","merchant_order_id":"%1$s","consignment_id":"%2$s","notification_type":"delivery_status",
             "invoice":"%1$s","status":"delivered","invoice_number":"%1$s","tracking_number":"%2$s"}\
            """.formatted(parcel.reference, parcel.code);
        post("/api/v1/couriers/" + courier + "/events" + token, null, body, header, value)
                .expectStatus()
                .isUnauthorized();
        assertThat(db.sql("select check_at > now() + interval '1 hour' from courier_bookings where reference = ?")
                        .params(parcel.reference)
                        .query(Boolean.class)
                        .single())
                .as("nobody is asked because of it")
                .isTrue();
    }

    @Test
    void steadfastAndRedxAreKnownByTheirOwnProofs() {
        var steadfast = booked("STEADFAST");
        parcel(steadfast).status = "delivered";
        var heard = tell(
                "steadfast",
                "{\"notification_type\":\"delivery_status\",\"consignment_id\":%s,\"invoice\":\"%s\",\"cod_amount\":710.00,\"status\":\"Delivered\"}"
                        .formatted(parcel(steadfast).code, parcel(steadfast).reference),
                "Authorization",
                "Bearer sandbox-steadfast-webhook");
        heard.expectStatus().isOk();
        assertThat(body(heard).get("status").asString()).isEqualTo("success");
        awaitStatus(steadfast.order(), "COMPLETED");

        var redx = booked("REDX");
        parcel(redx).status = "delivered";
        post(
                        "/api/v1/couriers/redx/events?token=sandbox-redx-webhook",
                        null,
                        "{\"tracking_number\":\"%s\",\"timestamp\":\"x\",\"status\":\"delivered\",\"invoice_number\":\"%s\"}"
                                .formatted(parcel(redx).code, parcel(redx).reference))
                .expectStatus()
                .isOk();
        awaitStatus(redx.order(), "COMPLETED");
    }

    @Test
    void whatComesLateTwiceOrInDisorderCountsOnce() throws Exception {
        var sent = booked("PATHAO");
        parcel(sent).status = "Delivered";
        var late = new String[] {"delivered", "picked", "in-transit", "delivered", "created", "delivery-failed"};
        Callable<Integer> notice = () -> {
            for (var event : late) pathaoTells(sent, event).expectStatus().isAccepted();
            return 0;
        };
        try (var pathao = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    pathao.invokeAll(IntStream.range(0, 5).mapToObj(_ -> notice).toList())) done.get();
        }
        awaitStatus(sent.order(), "COMPLETED");
        parcel(sent).status = "Returned";
        pathaoTells(sent, "returned").expectStatus().isAccepted();
        event("order.completed.v1", sent.order());
        assertThat(events("shipment.handed-over.v1", sent.order())).hasSize(1);
        assertThat(events("shipment.delivered.v1", sent.order())).hasSize(1);
        assertThat(events("shipment.returned.v1", sent.order())).isEmpty();
        assertThat(ledger(sent.order(), "COURIER")).isEqualTo(DUE);
        assertThat(order(sent.order()).get("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void aRefusedParcelPaidAtTheDoorEndsItsOrder() {
        var sent = booked("PATHAO");
        parcel(sent).status = "Delivery_Failed";
        pathaoTells(sent, "delivery-failed").expectStatus().isAccepted();
        var failed = event("shipment.delivery-failed.v1", sent.order());
        assertThat(failed.get("status").asString()).isEqualTo("DELIVERY_FAILED");
        awaitShipment(sent, "HANDED_OVER");
        parcel(sent).status = "Return_In_Transit";
        pathaoTells(sent, "returned").expectStatus().isAccepted();
        awaitShipment(sent, "RETURNING");
        parcel(sent).status = "Returned_To_Merchant";
        pathaoTells(sent, "returned").expectStatus().isAccepted();
        awaitShipment(sent, "RETURNED");
        var cancelled = awaitStatus(sent.order(), "CANCELLED");
        assertThat(cancelled.at("/payment/status").asString()).isEqualTo("CANCELLED");
        event("shipment.returned.v1", sent.order());
        event("order.cancelled.v1", sent.order());
        assertThat(events("shipment.delivery-failed.v1", sent.order())).hasSize(1);
        assertThat(ledger(sent.order(), "COURIER")).isZero();
        assertThat(invoiced(sent.order())).as("a credit note for the invoice").isZero();
    }

    @Test
    void whatWasPaidAheadAndCameBackIsRefunded() {
        var order = placed(order("BKASH", Neighbours.HONEY, 1));
        reserve(order);
        var number = awaitStatus(order, "AWAITING_PAYMENT").get("number").asString();
        var session = BKASH.sessionOf(number, 1);
        get("/api/v1/payments/bkash/callback?status=success&paymentID=" + session.id, null)
                .expectStatus()
                .isSeeOther();
        awaitStatus(order, "CONFIRMED");
        var sent = sent(order);
        step(sent.shipment(), "accept").expectStatus().isOk();
        choose(sent, "REDX").expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        parcel(sent).status = "returned";
        post(
                        "/api/v1/couriers/redx/events?token=sandbox-redx-webhook",
                        null,
                        "{\"tracking_number\":\"%s\",\"status\":\"returned\"}".formatted(parcel(sent).code))
                .expectStatus()
                .isOk();
        awaitStatus(order, "REFUNDED");
        assertThat(session.refunds).containsExactly("710.00");
        assertThat(ledger(order, "ESCROW")).isZero();
        assertThat(ledger(order, "CUSTOMER")).isZero();
        assertThat(invoiced(order)).as("a credit note for the invoice").isZero();
    }

    /** Steadfast tells that a parcel is cancelled, and never that it is back. */
    @Test
    void theShopTellsWhenItHasItBack() {
        var sent = booked("STEADFAST");
        step(sent.shipment(), "take-back").expectStatus().isEqualTo(409);
        step(sent.shipment(), "hand-over").expectStatus().isOk();
        step(sent.shipment(), "take-back").expectStatus().isEqualTo(409);
        parcel(sent).status = "cancelled";
        poll(sent);
        awaitShipment(sent, "RETURNING");
        step(sent.shipment(), "take-back").expectStatus().isOk();
        step(sent.shipment(), "take-back").expectStatus().isOk();
        awaitStatus(sent.order(), "CANCELLED");
        poll(sent);
        awaitBooking(sent, "ENDED");
        assertThat(review(sent)).isNull();
    }

    @Test
    void aPickupThatACourierCancelsLetsTheShopChooseAgain() {
        var sent = booked("PATHAO");
        parcel(sent).status = "Pickup_Cancelled";
        pathaoTells(sent, "pickup-cancelled").expectStatus().isAccepted();
        awaitBooking(sent, "CANCELLED");
        assertThat(awaitShipment(sent, "ACCEPTED").has("tracking")).isFalse();
        choose(sent, "REDX").expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, COMPLETED", "RETURNED, CANCELLED"})
    void aPartialDeliveryIsForPeople(String decision, String status) {
        var sent = booked("PATHAO");
        parcel(sent).status = "Partial_Delivery";
        pathaoTells(sent, "partial-delivery").expectStatus().isAccepted();
        await().atMost(SOON).until(() -> review(sent) != null);
        assertThat(review(sent).get("review").asString()).isEqualTo("PARTLY_DELIVERED");
        assertThat(awaitShipment(sent, "HANDED_OVER").at("/tracking/status").asString())
                .isEqualTo("PARTLY_DELIVERED");
        decide(sent, "{\"decision\":\"NOT_BOOKED\"}").expectStatus().isEqualTo(409);
        decide(sent, "{\"decision\":\"%s\"}".formatted(decision)).expectStatus().isOk();
        awaitStatus(sent.order(), status);
        assertThat(review(sent)).isNull();
        decide(sent, "{\"decision\":\"%s\"}".formatted(decision)).expectStatus().isEqualTo(409);
    }

    @Test
    void aSilentCourierIsAsked() {
        var sent = booked("ECOURIER");
        parcel(sent).status = "Delivered";
        COURIERS.fault("ecourier.track", Fault.ERROR_500);
        poll(sent);
        await().atMost(SOON).until(() -> checkIn(sent, "50 seconds", "70 seconds"));
        COURIERS.heal();
        poll(sent);
        awaitStatus(sent.order(), "COMPLETED");
        assertThat(db.sql("select check_at is null from courier_bookings where shipment_id = ?")
                        .params(UUID.fromString(sent.shipment()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** A courier's own notice tells what a lost answer would have told, but only after it has said so itself. */
    @Test
    void aNoticeHealsALostAnswerAndForeignParcelsStayForeign() {
        var other = parcel(booked("PATHAO"));
        var sent = accepted();
        COURIERS.fault("pathao.create", Fault.LOST_ANSWER);
        choose(sent, "PATHAO").expectStatus().isOk();
        awaitBooking(sent, "UNKNOWN");
        COURIERS.heal();
        var claim = "{\"event\":\"order.created\",\"merchant_order_id\":\"%s\",\"consignment_id\":\"%s\"}";
        tell("pathao", claim.formatted(sent.number() + "-1", "DLNOBODY"), "X-PATHAO-Signature", PROOF)
                .expectStatus()
                .isAccepted();
        await().atMost(SOON).until(() -> COURIERS.askedFor("pathao.track", "DLNOBODY") > 0);
        tell("pathao", claim.formatted(sent.number() + "-1", other.code), "X-PATHAO-Signature", PROOF)
                .expectStatus()
                .isAccepted();
        await().atMost(SOON).until(() -> COURIERS.askedFor("pathao.track", other.code) > 0);
        awaitBooking(sent, "UNKNOWN");
        pathaoTells(sent, "created").expectStatus().isAccepted();
        awaitBooking(sent, "BOOKED");
        assertThat(offers(sent).at("/booking/code").asString()).isEqualTo(parcel(sent).code);
    }

    @Test
    void oneSellersParcelComesBackAndTheOthersArrives() {
        var rahim = UUID.randomUUID();
        shop(Neighbours.RAHIM, rahim, 1);
        var id = placed("""
            {"addressId":"%s","paymentMethod":"COD","items":[{"variantId":"%s","quantity":1},{"variantId":"%s","quantity":1}]}\
            """.formatted(Neighbours.ADDRESS, Neighbours.SAREE, Neighbours.HONEY));
        reserve(id);
        var shipments = awaitStatus(id, "CONFIRMED").get("shipments");
        var karims = of(shipments, Neighbours.KARIM);
        var rahims = of(shipments, Neighbours.RAHIM);
        for (var step : new String[] {"accept", "hand-over"})
            http.post()
                    .uri("/api/v1/seller/orders/" + rahims.get("id").asString() + "/" + step)
                    .header("Authorization", tokens.seller(rahim))
                    .exchange()
                    .expectStatus()
                    .isOk();
        var sent = new Sent(
                id, order(id).get("number").asString(), karims.get("id").asString());
        step(sent.shipment(), "accept").expectStatus().isOk();
        choose(sent, "PATHAO").expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        post(
                        "/api/v1/seller/orders/" + rahims.get("id").asString() + "/deliver",
                        tokens.seller(rahim),
                        "{\"code\":\"%s\"}".formatted(rahims.get("deliveryCode").asString()))
                .expectStatus()
                .isOk();
        assertThat(order(id).get("status").asString()).isEqualTo("FULFILLING");
        parcel(sent).status = "Returned";
        pathaoTells(sent, "returned").expectStatus().isAccepted();
        var done = awaitStatus(id, "COMPLETED");
        assertThat(done.at("/payment/status").asString()).isEqualTo("CAPTURED");
        assertThat(ledger(id, "CASH")).as("the shop keeps it").isZero();
        assertThat(ledger(id, "SELLER"))
                .as("and owes commission and its VAT, for what arrived alone")
                .isPositive()
                .isEqualTo(-ledger(id, "COMMISSION") - ledger(id, "VAT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"webhook_integration\"}",
                "{\"event\":\"store.created\",\"store_id\":1}",
                "{\"event\":\"order.teleported\",\"consignment_id\":\"DL1\"}",
                "{\"event\":\"order.delivered\",\"consignment_id\":\"DLNOBODYS\"}",
                "{\"event\":\"order.delivered\"}",
                "{\"event\":\"order.delivered\",\"consignment_id\":[1]}",
                "{\"event\":7}",
                "{}"
            })
    void whatSaysNothingToUsIsTakenPolitely(String body) {
        tell("pathao", body, "X-PATHAO-Signature", PROOF).expectStatus().isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "7", "\"x\"", "null", "{\"a\":"})
    void whatIsNoNoticeIsRefused(String body) {
        tell("pathao", body, "X-PATHAO-Signature", PROOF).expectStatus().isBadRequest();
    }

    @Test
    void aMegabyteIsNotRead() {
        tell("pathao", "{\"event\":\"" + "x".repeat(1 << 20) + "\"}", "X-PATHAO-Signature", PROOF)
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecourier", "PATHAO", "dhl", "%00"})
    void whoDoesNotCallHasNoPath(String courier) {
        var status = tell(courier, "{}", "X-PATHAO-Signature", PROOF)
                .returnResult(String.class)
                .getStatus()
                .value();
        assertThat(status).isIn(400, 404);
    }

    @Test
    void noticesAreCounted() {
        tell("pathao", "{}", "X-PATHAO-Signature", "forged").expectStatus().isUnauthorized();
        tell("pathao", "{}", "X-PATHAO-Signature", PROOF).expectStatus().isAccepted();
        var metrics = new String(
                get("/actuator/prometheus", null).expectBody().returnResult().getResponseBody());
        assertThat(metrics)
                .containsPattern("haat_couriers_notices_total\\{.*courier=\"PATHAO\",outcome=\"forged\"")
                .containsPattern("haat_couriers_notices_total\\{.*courier=\"PATHAO\",outcome=\"unknown-event\"");
    }

    /** What the order's invoices say less what its credit notes take back. */
    private long invoiced(UUID order) {
        return db.sql("""
            select sum(case kind when 'INVOICE' then total_minor else -total_minor end) from invoices where order_id = ?\
            """).params(order).query(Long.class).single();
    }

    private static JsonNode of(JsonNode shipments, UUID seller) {
        return shipments
                .valueStream()
                .filter(one -> one.get("sellerId").asString().equals(seller.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** As if the courier had been silent for long. */
    private void poll(Sent sent) {
        db.sql("update courier_bookings set check_at = now() where shipment_id = ? and status = 'BOOKED'")
                .params(UUID.fromString(sent.shipment()))
                .update();
    }

    private boolean checkIn(Sent sent, String least, String most) {
        return db.sql("select check_at between now() + cast(? as interval) and now() + cast(? as interval)"
                        + " from courier_bookings where shipment_id = ?")
                .params(least, most, UUID.fromString(sent.shipment()))
                .query(Boolean.class)
                .single();
    }
}
