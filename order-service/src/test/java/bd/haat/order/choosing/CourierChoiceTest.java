package bd.haat.order.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.CourierTest;
import bd.haat.order.FakeCouriers.Fault;
import bd.haat.order.Neighbours;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What each courier would take, and who is booked in which words. */
class CourierChoiceTest extends CourierTest {
    @Test
    void eachCouriersPriceIsShownAndTheCheapestNamed() {
        var offers = offers(accepted());
        assertOffer(offers, 0, "PATHAO", 8_346, 710);
        assertOffer(offers, 1, "STEADFAST", 13_000, 710);
        assertOffer(offers, 2, "REDX", 9_000, 500);
        assertOffer(offers, 3, "ECOURIER", 10_000, 710);
        assertThat(offers.get("cheapest").asString()).isEqualTo("PATHAO");
        assertThat(offers.has("booking")).isFalse();
    }

    @Test
    void whoIsLateOrBrokenIsLeftOut() {
        var sent = accepted();
        COURIERS.fault("pathao.price", Fault.ERROR_500);
        COURIERS.fault("redx.price", Fault.SLOW);
        var offers = offers(sent);
        assertThat(offers.at("/items/0/reason").asString()).isEqualTo("no-answer");
        assertThat(offers.at("/items/2/carries").asBoolean()).isFalse();
        assertThat(offers.get("cheapest").asString()).isEqualTo("ECOURIER");
    }

    @Test
    void theCheapestIsBookedOnceHoweverOftenAndAtOnceItIsWanted() throws Exception {
        COURIERS.fees.put("redx", "20");
        var sent = accepted();
        Callable<Integer> wish = () ->
                choose(sent, "CHEAPEST").returnResult(String.class).getStatus().value();
        try (var shop = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    shop.invokeAll(IntStream.range(0, 12).mapToObj(_ -> wish).toList());
            for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        }
        awaitBooking(sent, "BOOKED");
        choose(sent, "REDX").expectStatus().isOk();
        var parcel = parcel(sent);
        assertThat(parcel.courier).isEqualTo("redx");
        var tracking = awaitShipment(
                        sent, shipment -> assertThat(shipment.has("tracking")).isTrue())
                .get("tracking");
        assertThat(tracking.get("courier").asString()).isEqualTo("REDX");
        assertThat(tracking.get("code").asString()).isEqualTo(parcel.code);
        assertThat(tracking.get("url").asString()).contains(parcel.code);
        assertThat(tracking.get("status").asString()).isEqualTo("BOOKED");
        var shops = body(get("/api/v1/seller/orders/" + sent.shipment(), tokens.seller(owner)));
        assertThat(shops.get("tracking")).isEqualTo(tracking);
        assertThat(offers(sent).at("/booking/fee/amount").asLong()).isEqualTo(2_000);
    }

    @Test
    void eachCourierIsAskedInItsOwnWords() {
        var pathao = parcel(booked("PATHAO"));
        assertThat(pathao.asked.get("merchant_order_id").asString()).isEqualTo(pathao.reference);
        assertThat(pathao.asked.get("recipient_phone").asString()).isEqualTo("01712345678");
        assertThat(pathao.asked.get("recipient_address").asString())
                .isEqualTo("House 7, Road 5, Sreemangal, Moulvibazar");
        assertThat(pathao.asked.get("amount_to_collect").toString()).isEqualTo("710");
        assertThat(pathao.asked.get("item_weight").toString()).isEqualTo("0.5");
        assertThat(pathao.asked.get("recipient_zone").asInt()).isEqualTo(77);
        var steadfast = parcel(booked("STEADFAST"));
        assertThat(steadfast.asked.get("invoice").asString()).matches("HT-\\d{6}-\\w{6}-1");
        assertThat(steadfast.asked.get("cod_amount").asInt()).isEqualTo(710);
        assertThat(steadfast.asked.get("recipient_name").asString()).isEqualTo("নাসরিন");
        var redx = parcel(booked("REDX"));
        assertThat(redx.asked.get("parcel_weight").asString()).isEqualTo("500");
        assertThat(redx.asked.get("cash_collection_amount").asString()).isEqualTo("710");
        assertThat(redx.asked.get("value").asString()).isEqualTo("650");
        assertThat(redx.asked.get("delivery_area_id").asInt()).isEqualTo(3);
        var ecourier = parcel(booked("ECOURIER"));
        assertThat(ecourier.asked.get("package_code").asString()).isEqualTo("#4");
        assertThat(ecourier.asked.get("payment_method").asString()).isEqualTo("COD");
        assertThat(ecourier.asked.get("recipient_thana").asString()).isEqualTo("Sreemangal");
    }

    @Test
    void aPrepaidShipmentCollectsNothing() {
        var order = placed(order("BKASH", Neighbours.HONEY, 1));
        reserve(order);
        var number = awaitStatus(order, "AWAITING_PAYMENT").get("number").asString();
        get("/api/v1/payments/bkash/callback?status=success&paymentID=" + BKASH.sessionOf(number, 1).id, null)
                .expectStatus()
                .isSeeOther();
        awaitStatus(order, "CONFIRMED");
        var sent = sent(order);
        step(sent.shipment(), "accept").expectStatus().isOk();
        choose(sent, "ECOURIER").expectStatus().isOk();
        awaitBooking(sent, "BOOKED");
        assertThat(parcel(sent).asked.get("product_price").asInt()).isZero();
        assertThat(parcel(sent).asked.get("payment_method").asString()).isEqualTo("MPAY");
    }

    @Test
    void aBrokenTakaIsNotForPathao() {
        NEIGHBOURS.price(Neighbours.HONEY, 65_050);
        var offers = offers(accepted());
        assertThat(offers.at("/items/0/reason").asString()).isEqualTo("broken-taka");
        assertThat(offers.at("/items/2/carries").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"courier\":\"DHL\"}", "{\"courier\":1}", "{\"courier\":\"OWN\",\"x\":1}", "[", "null"})
    void aWishThatIsNoneChangesNothing(String body) {
        var sent = accepted();
        post("/api/v1/seller/orders/" + sent.shipment() + "/courier", tokens.seller(owner), body)
                .expectStatus()
                .isBadRequest();
        assertThat(offers(sent).has("booking")).isFalse();
    }

    @Test
    void onlyTheShopChoosesAndOnlyForWhatItHasAccepted() {
        var sent = sent(confirmed(Neighbours.HONEY, 1));
        var path = "/api/v1/seller/orders/" + sent.shipment() + "/courier";
        choose(sent, "REDX").expectStatus().isEqualTo(409);
        post(path, null, "{\"courier\":\"REDX\"}").expectStatus().isUnauthorized();
        post(path, bearer(), "{\"courier\":\"REDX\"}").expectStatus().isForbidden();
        post(path, tokens.seller(UUID.randomUUID()), "[").expectStatus().isNotFound();
        get(path + "s", tokens.seller(UUID.randomUUID())).expectStatus().isNotFound();
        get("/api/v1/admin/couriers/bookings", tokens.seller(owner))
                .expectStatus()
                .isForbidden();
        get("/api/v1/admin/couriers/bookings?limit=0", tokens.admin())
                .expectStatus()
                .isBadRequest();
        get("/api/v1/admin/couriers/bookings?cursor=forged", tokens.admin())
                .expectStatus()
                .isBadRequest();
        post("/api/v1/admin/couriers/bookings/" + UUID.randomUUID() + "/decide", tokens.admin(), "[")
                .expectStatus()
                .isNotFound();
    }

    private static void assertOffer(JsonNode offers, int place, String courier, long fee, long cashFee) {
        var offer = offers.at("/items/" + place);
        assertThat(offer.get("courier").asString()).isEqualTo(courier);
        assertThat(offer.get("carries").asBoolean()).isTrue();
        assertThat(offer.at("/fee/amount").asLong()).isEqualTo(fee);
        assertThat(offer.at("/cashFee/amount").asLong()).isEqualTo(cashFee);
        assertThat(offer.at("/total/amount").asLong()).isEqualTo(fee + cashFee);
    }
}
