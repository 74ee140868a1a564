package bd.haat.sandbox.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class CouriersTest {
    private final Caller caller;
    private Merchant merchant;

    @Autowired
    CouriersTest(Caller caller) {
        this.caller = caller;
    }

    @BeforeEach
    void open() throws Exception {
        caller.delete("/control/faults");
        merchant = new Merchant(caller);
    }

    @AfterEach
    void close() {
        merchant.close();
    }

    @Test
    void pathaoBooksTellsAndTracks() throws Exception {
        var booked = merchant.bookPathao("P-1", Map.of());
        assertThat(booked.at("/data/order_status")).isEqualTo("Pending");
        var code = booked.at("/data/consignment_id");
        assertThat(merchant.bookPathao("P-1", Map.of()).at("/data/consignment_id"))
                .as("doubles are not refused")
                .isNotEqualTo(code);
        var moved = merchant.move("pathao", code, Map.of("status", "Delivered", "times", 2));
        assertThat(moved.at("/answers")).isEmpty();
        assertThat(moved.tree().get("answers").toString()).isEqualTo("[202,202]");
        assertThat(merchant.told).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.path()).isEqualTo("/api/v1/couriers/pathao/events");
            assertThat(notice.signature()).isEqualTo("sandbox-pathao-webhook");
            assertThat(notice.body()).contains("order.delivered", code, "P-1", "\"collected_amount\":710");
        });
        var info = caller.get("/pathao/aladdin/api/v1/orders/" + code + "/info", merchant.pathao());
        assertThat(info.at("/data/order_status_slug")).isEqualTo("Delivered");
        assertThat(info.at("/data/merchant_order_id")).isEqualTo("P-1");
        assertThat(caller.get("/pathao/aladdin/api/v1/orders/DL0/info", merchant.pathao())
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("/control/couriers/parcels?party=pathao&reference=P-1")
                        .tree())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "recipient_phone, 8801712345678", "recipient_address, short", "item_weight, 0.4", "item_weight, 10.1",
        "recipient_zone, 99999", "amount_to_collect, 710.5", "recipient_name, ab", "store_id, 1"
    })
    void pathaoRefusesByField(String field, String value) throws Exception {
        var reply = merchant.bookPathao("P-2", Map.of(field, value));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/" + field + "/0")).isNotEmpty();
    }

    @Test
    void pathaosPriceDependsOnPlaceAndWeight() throws Exception {
        assertThat(price("Dhaka", "Dhanmondi", "0.5")).isEqualTo("70");
        assertThat(price("Sylhet", "Beanibazar", "3")).isEqualTo("160");
        assertThatThrownBy(() -> merchant.zone("Rangamati", "Baghaichhari")).isInstanceOf(RuntimeException.class);
        assertThat(caller.get("/pathao/aladdin/api/v1/city-list", "Authorization", "Bearer stolen")
                        .status())
                .isEqualTo(401);
    }

    private String price(String district, String name, String weight) throws IOException {
        var area = merchant.zone(district, name).split("/");
        return caller.post(
                        "/pathao/aladdin/api/v1/merchant/price-plan",
                        Map.of(
                                "store_id",
                                130820,
                                "item_weight",
                                weight,
                                "recipient_city",
                                area[0],
                                "recipient_zone",
                                area[1]),
                        merchant.pathao())
                .at("/data/final_price");
    }

    @Test
    void steadfastTakesAnInvoiceOnceAndTellsRefusalsUnder200() throws Exception {
        var booked = merchant.bookSteadfast("S-1", Map.of());
        var code = booked.at("/consignment/consignment_id");
        assertThat(code).matches("\\d+");
        var again = merchant.bookSteadfast("S-1", Map.of());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/errors/invoice/0")).contains("already been taken");
        assertThat(merchant.bookSteadfast("S 2", Map.of()).at("/status")).isEqualTo("400");
        assertThat(caller.get("/steadfast/api/v1/status_by_invoice/S-1", Merchant.STEADFAST)
                        .at("/delivery_status"))
                .isEqualTo("in_review");
        assertThat(caller.get("/steadfast/api/v1/status_by_cid/" + code, Merchant.STEADFAST)
                        .at("/delivery_status"))
                .isEqualTo("in_review");
        assertThat(caller.get("/steadfast/api/v1/status_by_invoice/S-0", Merchant.STEADFAST)
                        .status())
                .isEqualTo(404);
        merchant.move("steadfast", code, Map.of("status", "delivered"));
        assertThat(merchant.told.getFirst().authorization()).isEqualTo("Bearer sandbox-steadfast-webhook");
        assertThat(merchant.told.getFirst().body()).contains("delivery_status", "\"invoice\":\"S-1\"");
    }

    @Test
    void redxMakesTwoParcelsOfOneInvoiceAndCancelsEarly() throws Exception {
        var first = merchant.bookRedx("R-1", Map.of()).at("/tracking_id");
        var second = merchant.bookRedx("R-1", Map.of()).at("/tracking_id");
        assertThat(first).isNotEqualTo(second);
        var cancel = Map.of(
                "entity_type",
                "parcel-tracking-id",
                "entity_id",
                second,
                "update_details",
                Map.of("property_name", "status", "new_value", "cancelled"));
        assertThat(caller.patch("/redx/v1.0.0-beta/parcels", cancel, Merchant.REDX)
                        .at("/success"))
                .isEqualTo("true");
        merchant.move("redx", first, Map.of("status", "delivery-in-progress"));
        assertThat(merchant.told.getFirst().path()).endsWith("?token=sandbox-redx-webhook");
        assertThat(caller.get("/redx/v1.0.0-beta/parcel/info/" + first, Merchant.REDX)
                        .at("/parcel/status"))
                .isEqualTo("delivery-in-progress");
        assertThat(caller.get("/redx/v1.0.0-beta/parcel/track/" + first, Merchant.REDX)
                        .tree()
                        .get("tracking"))
                .hasSize(2);
        assertThat(merchant.bookRedx("R-2", Map.of("delivery_area_id", 99_999)).status())
                .isEqualTo(400);
        assertThat(caller.get("/redx/v1.0.0-beta/areas?district_name=Dhaka", Merchant.REDX)
                        .body())
                .contains("Dhanmondi(Dhaka)")
                .doesNotContain("Savar");
        assertThat(caller.get(
                                "/redx/v1.0.0-beta/charge/charge_calculator?delivery_area_id="
                                        + merchant.zone("Dhaka", "Dhanmondi").split("/")[1]
                                        + "&pickup_area_id=1&cash_collection_amount=710&weight=1500",
                                Merchant.REDX)
                        .body())
                .contains("\"deliveryCharge\":80", "\"codCharge\":8");
    }

    @Test
    void ecourierIsAskedAndTellsTheNewestFirst() throws Exception {
        var code = merchant.bookEcourier("E-1", Map.of()).at("/ID");
        assertThat(merchant.move("ecourier", code, Map.of("status", "Picked"))
                        .tree()
                        .get("answers"))
                .as("it calls nobody")
                .isEmpty();
        var tracked = caller.post("/ecourier/api/track", Map.of("product_id", "E-1"), Merchant.ECOURIER);
        assertThat(tracked.at("/query_data/REFID")).isEqualTo(code);
        assertThat(tracked.at("/query_data/status/0/status")).isEqualTo("Picked");
        assertThat(tracked.at("/query_data/status/1/status")).isEqualTo("Initiated");
        assertThat(caller.post("/ecourier/api/track", Map.of("ecr", "ECR0"), Merchant.ECOURIER)
                        .at("/query_data"))
                .isEqualTo("No Data Found");
        assertThat(caller.post(
                                "/ecourier/api/cancel-order",
                                Map.of("tracking", code, "comment", "x"),
                                Merchant.ECOURIER)
                        .at("/success"))
                .isEqualTo("false");
        var refused = merchant.bookEcourier("E-2", Map.of("recipient_thana", "Nowhere"));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.at("/errors/0")).contains("recipient_thana");
        assertThat(caller.post("/ecourier/api/thana-list", Map.of("city", "Dhaka"), Merchant.ECOURIER)
                        .body())
                .contains("Dhanmondi");
        assertThat(caller.post("/ecourier/api/packages", Map.of(), "USER-ID", "stranger")
                        .at("/success"))
                .isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pathao", "steadfast", "redx", "ecourier"})
    void anAnswerIsLostAfterTheBooking(String party) throws Exception {
        caller.fault(Map.of("target", party + ".create", "mode", "lost-answer"));
        merchant.pathao();
        assertThatThrownBy(() -> book(party, "L-" + party)).isInstanceOf(IOException.class);
        assertThat(caller.get("/control/couriers/parcels?party=" + party + "&reference=L-" + party)
                        .tree())
                .hasSize(1);
        caller.fault(Map.of("target", party + ".create", "mode", "http-500"));
        assertThat(book(party, "H-" + party).status()).isEqualTo(500);
        assertThat(caller.get("/control/couriers/parcels?reference=H-" + party).tree())
                .isEmpty();
    }

    private Caller.Reply book(String party, String reference) throws IOException {
        return switch (party) {
            case "pathao" -> merchant.bookPathao(reference, Map.of());
            case "steadfast" -> merchant.bookSteadfast(reference, Map.of());
            case "redx" -> merchant.bookRedx(reference, Map.of());
            default -> merchant.bookEcourier(reference, Map.of());
        };
    }

    @Test
    void noticesAreForgedAlteredAndLostOnDemand() throws Exception {
        var code = merchant.bookPathao("N-1", Map.of()).at("/data/consignment_id");
        merchant.move("pathao", code, Map.of("proof", "wrong"));
        merchant.move("pathao", code, Map.of("proof", ""));
        assertThat(merchant.told).extracting(Merchant.Told::signature).containsExactly("wrong", null);
        caller.fault(Map.of("target", "pathao.webhook", "mode", "garbage"));
        merchant.move("pathao", code, Map.of());
        caller.fault(Map.of("target", "pathao.webhook", "mode", "alter", "set", Map.of("event", "order.delivered")));
        merchant.move("pathao", code, Map.of());
        assertThat(merchant.told.get(2).signature()).isEqualTo("forged");
        assertThat(merchant.told.get(3).body()).contains("order.delivered");
        caller.fault(Map.of("target", "pathao.webhook", "mode", "lost-request"));
        assertThat(merchant.move("pathao", code, Map.of()).tree().get("answers").toString())
                .isEqualTo("[0]");
        assertThat(merchant.told).hasSize(4);
        assertThat(merchant.move("pathao", "DL0", Map.of("status", "x")).status())
                .isEqualTo(404);
        assertThat(merchant.move("pathao", code, Map.of("times", 101)).status()).isEqualTo(400);
        assertThat(caller.put("/control/couriers/callback", Map.of()).status()).isEqualTo(400);
    }
}
