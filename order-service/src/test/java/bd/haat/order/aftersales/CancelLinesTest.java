package bd.haat.order.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.AftersalesTest;
import bd.haat.order.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class CancelLinesTest extends AftersalesTest {
    @Test
    void paidPiecesGoBackWithTheirOwnShareOfTheDiscount() {
        var order = bought("BKASH", Map.of(Neighbours.SAREE, 3, Neighbours.HONEY, 1), "EID10");
        var id = id(order);
        // Of 10,001 paisa discount the sarees have 9,203; two pieces less leave ceil(9,203 / 3).
        var after = ok(cancel(id, lines(line(order, Neighbours.SAREE), 2)), 200);
        long sareeShare = discount(order, Neighbours.SAREE);
        long left = Math.ceilDiv(sareeShare, 3);
        long back = 2 * 250_000 - (sareeShare - left);
        assertThat(amount(after, "total")).isEqualTo(amount(order, "total") - back);
        assertThat(discount(after, Neighbours.SAREE)).isEqualTo(left);
        assertThat(after.at("/lines/0/cancelled").asInt(0)
                        + after.at("/lines/1/cancelled").asInt(0))
                .isEqualTo(2);
        assertThat(after.at("/aftersales/cancellations/0/amount/amount").asLong())
                .isEqualTo(back);
        assertThat(after.at("/aftersales/refunds/0/dueAt").isMissingNode()).isFalse();
        var told = event("order.lines-cancelled.v1", id);
        assertThat(told.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(told.get("sellerOwnerId").asString()).isEqualTo(rahim.toString());
        assertThat(told.get("shipmentCancelled").asBoolean()).isFalse();
        await().atMost(SOON).until(() -> ledger(id, "GATEWAY") == amount(after, "total"));
        assertThat(ledger(id, "ESCROW")).isEqualTo(-amount(after, "total"));
        assertThat(ledger(id, "CUSTOMER")).isZero();

        // The last pieces: everything is back, to the paisa.
        ok(cancel(id, lines(line(order, Neighbours.SAREE), 1)), 200);
        var rest = ok(cancel(id, lines(line(order, Neighbours.HONEY), 1)), 200);
        assertThat(rest.get("status").asString()).isIn("CANCELLED", "REFUNDED");
        awaitStatus(id, "REFUNDED");
        assertThat(ledger(id, "GATEWAY")).isZero();
        assertThat(ledger(id, "ESCROW")).isZero();
    }

    @Test
    void aShipmentGoesWithItsDeliveryChargeAndTheRestIsDelivered() {
        var order = bought("COD", Map.of(Neighbours.SAREE, 1, Neighbours.HONEY, 2));
        var id = id(order);
        var gone = shipment(order, Neighbours.KARIM);
        var body = "{\"reason\":\"bought elsewhere\",\"shipmentId\":\"%s\"}".formatted(gone);
        var after = ok(post("/api/v1/orders/" + id + "/cancel", bearer(), body), 200);
        assertThat(ok(post("/api/v1/orders/" + id + "/cancel", bearer(), body), 200)
                        .get("total"))
                .isEqualTo(after.get("total"));
        assertThat(after.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(amount(after, "total")).isEqualTo(250_000 + Neighbours.FEE);
        assertThat(amount(after, "delivery")).isEqualTo(Neighbours.FEE);
        assertThat(after.at("/payment/amount/amount").asLong()).isEqualTo(250_000 + Neighbours.FEE);
        step(id, gone, "accept", "{}", 409);
        var seen = ok(get("/api/v1/seller/orders/" + gone, tokens.seller(karim)), 200);
        assertThat(seen.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(seen.at("/lines/0/cancelled").asInt()).isEqualTo(2);
        deliver(id, shipment(order, Neighbours.RAHIM));
        var delivered = awaitStatus(id, "DELIVERED");
        assertThat(delivered.at("/payment/status").asString()).isEqualTo("CAPTURED");
        assertThat(ledger(id, "CASH")).isEqualTo(250_000 + Neighbours.FEE);
        assertThat(events("order.lines-cancelled.v1", id)).hasSize(1);
    }

    @Test
    void whatWasStillMissingMayBeCalledOffAndTheOrderIsDelivered() {
        var order = bought("COD", Map.of(Neighbours.SAREE, 1, Neighbours.HONEY, 1));
        var id = id(order);
        deliver(id, shipment(order, Neighbours.RAHIM));
        var after = ok(cancel(id, lines(line(order, Neighbours.HONEY), 1)), 200);
        assertThat(after.get("status").asString()).isEqualTo("DELIVERED");
        assertThat(after.at("/payment/status").asString()).isEqualTo("CAPTURED");
    }

    @Test
    void whatIsLeftBesideADroppedShipmentIsTheWholeOrder() {
        var order = bought("COD", Map.of(Neighbours.SAREE, 1, Neighbours.HONEY, 1));
        var id = id(order);
        db.sql("update shipments set act_at = now() where id = ?")
                .params(UUID.fromString(shipment(order, Neighbours.RAHIM)))
                .update();
        awaitOrder(id, seen -> assertThat(seen.get("shipments").toString()).contains("CANCELLED"));
        var after = ok(cancel(id, lines(line(order, Neighbours.HONEY), 1)), 200);
        assertThat(after.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(after.at("/payment/status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsOnItsWayOrNotThereStays() {
        var order = bought("COD", Map.of(Neighbours.SAREE, 2, Neighbours.HONEY, 1));
        var id = id(order);
        var saree = line(order, Neighbours.SAREE);
        assertThat(ok(cancel(id, lines(saree, 3)), 422).at("/lines/0/quantity").asInt())
                .isEqualTo(2);
        ok(cancel(id, lines(UUID.randomUUID().toString(), 1)), 422);
        ok(
                post(
                        "/api/v1/orders/" + id + "/cancel",
                        bearer(),
                        "{\"reason\":\"x\",\"shipmentId\":\"%s\"}".formatted(UUID.randomUUID())),
                404);
        step(id, shipment(order, Neighbours.RAHIM), "accept", "{}", 200);
        step(id, shipment(order, Neighbours.RAHIM), "hand-over", "{}", 200);
        assertThat(ok(cancel(id, lines(saree, 1)), 409).get("code").asString()).isEqualTo("shipment-not-cancellable");
        ok(post("/api/v1/orders/" + id + "/cancel", tokens.shopper(UUID.randomUUID()), body(lines(saree, 1))), 404);
        assertThat(amount(order(id), "total")).isEqualTo(amount(order, "total"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"lines\":[]",
                "\"lines\":[null]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":0}]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":-1}]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1.5}]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":\"1\"}]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":99999999999}]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1},{\"lineId\":\"LINE\",\"quantity\":1}]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"shipmentId\":\"LINE\"",
                "\"lines\":[{\"quantity\":1}]",
                "\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1,\"price\":1}]",
                "\"shipmentId\":\"nonsense\"",
                "\"amount\":{\"amount\":1,\"currency\":\"BDT\"}"
            })
    void nonsenseIs400AndChangesNothing(String members) {
        var order = bought("COD", Map.of(Neighbours.HONEY, 2));
        ok(cancel(id(order), members.replace("LINE", line(order, Neighbours.HONEY))), 400);
        assertThat(order(id(order)).get("timeline")).isEqualTo(order.get("timeline"));
    }

    @Test
    void cancellingRacingTheHandOverEndsOneWayOrTheOther() throws Exception {
        for (int i = 0; i < 5; i++) {
            var order = bought("BKASH", Map.of(Neighbours.SAREE, 1, Neighbours.HONEY, 2));
            var id = id(order);
            var shipment = shipment(order, Neighbours.KARIM);
            step(id, shipment, "accept", "{}", 200);
            int cancelled = both(
                    () -> status(cancel(id, lines(line(order, Neighbours.HONEY), 1))),
                    () -> status(post("/api/v1/seller/orders/" + shipment + "/hand-over", tokens.seller(karim), "{}")));
            var sent =
                    event("shipment.handed-over.v1", id).at("/lines/0/quantity").asInt();
            assertThat(sent).isEqualTo(cancelled == 200 ? 1 : 2);
            long left = cancelled == 200 ? 65_000 : 0;
            await().atMost(SOON).until(() -> ledger(id, "GATEWAY") == amount(order, "total") - left);
            assertThat(ledger(id, "ESCROW")).isEqualTo(-ledger(id, "GATEWAY"));
        }
    }

    @Test
    void tenCancellationsOfTwoPiecesTakeTwo() throws Exception {
        var order = bought("BKASH", Map.of(Neighbours.SAREE, 1, Neighbours.HONEY, 2));
        var id = id(order);
        Callable<Integer> one = () -> status(cancel(id, lines(line(order, Neighbours.HONEY), 1)));
        try (var pool = Executors.newFixedThreadPool(10)) {
            var answers = pool.invokeAll(List.of(one, one, one, one, one, one, one, one, one, one));
            int done = 0;
            for (var answer : answers) if (answer.get() == 200) done++;
            assertThat(done).isEqualTo(2);
        }
        await().atMost(SOON).until(() -> ledger(id, "GATEWAY") == 250_000 + Neighbours.FEE);
        assertThat(ledger(id, "ESCROW", Neighbours.KARIM)).isZero();
        assertThat(order(id).at("/shipments").toString()).contains("CANCELLED");
    }

    private int both(Callable<Integer> first, Callable<Integer> second) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(first, second));
            assertThat(answers.get(1).get()).isEqualTo(200);
            return answers.get(0).get();
        }
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult().getStatus().value();
    }

    private ResponseSpec cancel(UUID id, String members) {
        return post("/api/v1/orders/" + id + "/cancel", bearer(), body(members));
    }

    private static String body(String members) {
        return "{\"reason\":\"একটাই যথেষ্ট\"," + members + "}";
    }

    private static long amount(JsonNode order, String member) {
        return order.at("/" + member + "/amount").asLong();
    }

    private static long discount(JsonNode order, UUID variant) {
        return order.get("lines")
                .valueStream()
                .filter(line -> line.get("variantId").asString().equals(variant.toString()))
                .findFirst()
                .orElseThrow()
                .at("/discount/amount")
                .asLong();
    }
}
