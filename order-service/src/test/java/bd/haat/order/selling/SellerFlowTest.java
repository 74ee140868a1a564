package bd.haat.order.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SellerFlowTest extends OrderTest {
    private static long version = 0;

    private final UUID owner = UUID.randomUUID();

    @BeforeEach
    void shopIsKnown() {
        shop(Neighbours.KARIM, owner, ++version);
    }

    @Test
    void fromAcceptanceToThePaidSeller() {
        var id = confirmed(Neighbours.HONEY, 2);
        var shipment = shipment(id);
        var shipmentId = shipment.get("id").asString();
        var listed = body(get("/api/v1/seller/orders?status=BOOKED", tokens.seller(owner)))
                .at("/items/0");
        assertThat(listed.get("id").asString()).isEqualTo(shipmentId);
        assertThat(listed.get("orderNumber").asString())
                .isEqualTo(order(id).get("number").asString());
        assertThat(listed.at("/toCollect/amount").asLong()).isEqualTo(136_000);
        assertThat(listed.toString())
                .doesNotContain(shipment.get("deliveryCode").asString());

        step(shipmentId, "accept", 200);
        assertThat(awaitStatus(id, "FULFILLING").at("/shipments/0/status").asString())
                .isEqualTo("ACCEPTED");
        step(shipmentId, "accept", 200);
        assertThat(events("shipment.accepted.v1", id)).hasSizeLessThanOrEqualTo(1);
        step(shipmentId, "pack", 200);
        deliver(shipmentId, shipment.get("deliveryCode").asString(), 409);
        step(shipmentId, "hand-over", 200);
        assertThat(event("shipment.handed-over.v1", id).at("/lines/0/quantity").asInt())
                .isEqualTo(2);
        post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"too late\"}")
                .expectStatus()
                .isEqualTo(409);

        deliver(shipmentId, wrong(shipment), 422);
        deliver(shipmentId, shipment.get("deliveryCode").asString(), 200);
        event("shipment.delivered.v1", id);
        event("order.delivered.v1", id);
        var completed = awaitStatus(id, "COMPLETED");
        assertThat(completed.at("/payment/status").asString()).isEqualTo("CAPTURED");
        assertThat(completed.at("/shipments/0/deliveryCode").isMissingNode()).isTrue();
        event("order.completed.v1", id);
        assertThat(ledger(id, "CASH")).as("the seller keeps it").isZero();
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "COMMISSION")).isEqualTo(-6_500);
        assertThat(ledger(id, "VAT")).isEqualTo(-975);
        assertThat(ledger(id, "SELLER")).as("and owes commission").isEqualTo(6_500 + 975);
    }

    @Test
    void fiveWrongCodesLockTheShipment() {
        var id = confirmed(Neighbours.HONEY, 1);
        var shipment = shipment(id);
        var shipmentId = shipment.get("id").asString();
        step(shipmentId, "accept", 200);
        step(shipmentId, "hand-over", 200);
        for (int i = 0; i < 5; i++) deliver(shipmentId, wrong(shipment), 422);
        var locked = post(
                "/api/v1/seller/orders/" + shipmentId + "/deliver",
                tokens.seller(owner),
                "{\"code\":\"%s\"}".formatted(shipment.get("deliveryCode").asString()));
        locked.expectStatus().isEqualTo(422);
        assertThat(body(locked).has("lockedUntil")).isTrue();
        db.sql("update shipments set locked_until = now() where order_id = ?")
                .params(id)
                .update();
        deliver(shipmentId, shipment.get("deliveryCode").asString(), 200);
    }

    @Test
    void othersSeeNothing() {
        var id = confirmed(Neighbours.HONEY, 1);
        var shipmentId = shipment(id).get("id").asString();
        var other = tokens.seller(UUID.randomUUID());
        post("/api/v1/seller/orders/" + shipmentId + "/accept", other, "{}")
                .expectStatus()
                .isNotFound();
        post("/api/v1/seller/orders/" + shipmentId + "/deliver", other, "nonsense")
                .expectStatus()
                .isNotFound();
        post("/api/v1/seller/orders/" + UUID.randomUUID() + "/accept", tokens.seller(owner), "{}")
                .expectStatus()
                .isNotFound();
        assertThat(body(get("/api/v1/seller/orders", other)).get("items")).isEmpty();
        get("/api/v1/seller/orders", bearer()).expectStatus().isForbidden();
        get("/api/v1/orders/" + id, tokens.shopper(UUID.randomUUID()))
                .expectStatus()
                .isNotFound();
        post("/api/v1/orders/" + id + "/cancel", tokens.shopper(UUID.randomUUID()), "{\"reason\":\"x\"}")
                .expectStatus()
                .isNotFound();
        assertThat(body(get("/api/v1/admin/orders/" + id, tokens.admin())).toString())
                .doesNotContain("deliveryCode");
    }

    @Test
    void whatIsNotHandedOverCanBeCancelled() {
        shop(Neighbours.RAHIM, owner, ++version);
        var id = placed("""
            {"addressId":"%s","paymentMethod":"COD","items":[{"variantId":"%s","quantity":1},{"variantId":"%s","quantity":1}]}\
            """.formatted(Neighbours.ADDRESS, Neighbours.SAREE, Neighbours.HONEY));
        reserve(id);
        var shipments = awaitStatus(id, "CONFIRMED").get("shipments");
        var gone = shipments.get(0).get("id").asString();
        step(gone, "accept", 200);
        step(gone, "hand-over", 200);
        post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"rest not needed\"}")
                .expectStatus()
                .isOk();
        post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"again\"}")
                .expectStatus()
                .isOk();
        var cancelled = order(id);
        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled
                        .get("shipments")
                        .valueStream()
                        .map(one -> one.get("status").asString()))
                .containsExactlyInAnyOrder("HANDED_OVER", "CANCELLED");
        step(shipments.get(1).get("id").asString(), "accept", 409);
        deliver(gone, shipments.get(0).get("deliveryCode").asString(), 200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ledger(id, "COMMISSION"))
                        .as("what was delivered is settled all the same")
                        .isNegative());
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(order(id).get("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void goodsLeaveFromThePlaceThatWasNamed() {
        var id = confirmed(Neighbours.HONEY, 1);
        var shipmentId = shipment(id).get("id").asString();
        var packedAt = UUID.randomUUID();
        step(shipmentId, "accept", 200);
        step(shipmentId, "pack?placeId=warehouse", 400);
        step(shipmentId, "pack?placeId=" + packedAt, 200);
        step(shipmentId, "pack?placeId=" + UUID.randomUUID(), 200);
        step(shipmentId, "hand-over", 200);
        assertThat(event("shipment.handed-over.v1", id).get("placeId").asString())
                .as("a step that was taken before changes nothing")
                .isEqualTo(packedAt.toString());
    }

    @Test
    void thePlaceAtTheHandOverIsTheLastWord() {
        var id = confirmed(Neighbours.HONEY, 1);
        var shipmentId = shipment(id).get("id").asString();
        var left = UUID.randomUUID();
        step(shipmentId, "accept", 200);
        step(shipmentId, "pack?placeId=" + UUID.randomUUID(), 200);
        step(shipmentId, "hand-over?placeId=" + left, 200);
        assertThat(event("shipment.handed-over.v1", id).get("placeId").asString())
                .isEqualTo(left.toString());
    }

    private JsonNode shipment(UUID orderId) {
        return order(orderId).at("/shipments/0");
    }

    private void step(String shipmentId, String step, int status) {
        http.post()
                .uri("/api/v1/seller/orders/" + shipmentId + "/" + step)
                .header("Authorization", tokens.seller(owner))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void deliver(String shipmentId, String code, int status) {
        post(
                        "/api/v1/seller/orders/" + shipmentId + "/deliver",
                        tokens.seller(owner),
                        "{\"code\":\"%s\"}".formatted(code))
                .expectStatus()
                .isEqualTo(status);
    }

    private static String wrong(JsonNode shipment) {
        return shipment.get("deliveryCode").asString().equals("000000") ? "000001" : "000000";
    }
}
