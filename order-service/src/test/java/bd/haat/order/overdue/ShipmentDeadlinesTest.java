package bd.haat.order.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What sellers do not do in time. */
class ShipmentDeadlinesTest extends OrderTest {
    private final UUID owner = UUID.randomUUID();

    private final DropShipment drop;

    private record Clocks(String duty, OffsetDateTime due, OffsetDateTime act, OffsetDateTime booked) {
        Duration dueAfter() {
            return Duration.between(booked, due);
        }

        Duration actAfter() {
            return Duration.between(booked, act);
        }
    }

    @Autowired
    ShipmentDeadlinesTest(DropShipment drop) {
        this.drop = drop;
    }

    @BeforeEach
    void shopsAreKnown() {
        shop(Neighbours.KARIM, owner, 1);
        shop(Neighbours.RAHIM, owner, 1);
    }

    @Test
    void eachStepSetsTheNextDeadline() {
        var id = confirmed(Neighbours.HONEY, 1);
        var shipment = shipment(id, 0);
        assertThat(clocks(shipment).duty()).isEqualTo("ACCEPT");
        assertThat(clocks(shipment).dueAfter())
                .isEqualTo(Duration.ofHours(24))
                .isEqualTo(clocks(shipment).actAfter());
        step(shipment, "accept", 200);
        assertThat(clocks(shipment).duty()).isEqualTo("HAND_OVER");
        assertThat(clocks(shipment).dueAfter()).isEqualTo(Duration.ofHours(48));
        assertThat(clocks(shipment).actAfter()).isEqualTo(Duration.ofDays(2 + 5));
        step(shipment, "pack", 200);
        assertThat(clocks(shipment).dueAfter()).isEqualTo(Duration.ofHours(48));
        step(shipment, "hand-over", 200);
        assertThat(clocks(shipment).duty()).isEqualTo("DELIVERY");
        assertThat(clocks(shipment).dueAfter()).as("in the same city").isEqualTo(Duration.ofDays(5));
        deliver(shipment, code(id, 0), 200);
        assertThat(clocks(shipment).duty()).isNull();
        assertThat(clocks(shipment).act()).isNull();

        var elsewhere = shipment(confirmed(Neighbours.SAREE, 1), 0);
        step(elsewhere, "accept", 200);
        step(elsewhere, "hand-over", 200);
        assertThat(clocks(elsewhere).dueAfter()).isEqualTo(Duration.ofDays(10));
    }

    @Test
    void whatNobodyAcceptsIsCancelled() {
        var id = confirmed(Neighbours.HONEY, 1);
        var shipment = shipment(id, 0);
        timeIsUp(shipment);
        awaitStatus(id, "CANCELLED");
        assertThat(event("order.cancelled.v1", id).get("reason").asString()).isEqualTo("not accepted in time");
        var passed = event("deadline.passed.v1", id);
        assertThat(passed.get("kind").asString()).isEqualTo("accept");
        assertThat(passed.get("sellerOwnerId").asString()).isEqualTo(owner.toString());
        assertThat(timeline(id)).containsSubsequence("DEADLINE_PASSED by SYSTEM", "NOTHING_LEFT by SYSTEM");
        assertThat(clocks(shipment).duty()).isNull();
        step(shipment, "accept", 409);
        assertThat(events("shipment.cancelled.v1", id))
                .as("the order's own event says it")
                .isEmpty();
    }

    @Test
    void ofTwoShipmentsTheOneThatNobodyAcceptsGoesAndItsMoneyComesBack() {
        var order = paid(Neighbours.SAREE, Neighbours.HONEY);
        var id = id(order);
        int honey = sellerAt(order, Neighbours.KARIM);
        step(shipment(id, 1 - honey), "accept", 200);
        timeIsUp(shipment(id, honey));
        var told = event("shipment.cancelled.v1", id);
        assertThat(told.get("sellerId").asString()).isEqualTo(Neighbours.KARIM.toString());
        assertThat(told.get("lines")).hasSize(1);
        var session = BKASH.sessionOf(order.get("number").asString(), 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(session.refunds).containsExactly("710.00"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ledger(id, "CUSTOMER")).isZero());
        assertThat(order(id).get("status").asString()).isEqualTo("FULFILLING");
        assertThat(timeline(id)).contains("SHIPMENT_DROPPED by SYSTEM");

        step(shipment(id, 1 - honey), "hand-over", 200);
        post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"nothing is left to cancel\"}")
                .expectStatus()
                .isEqualTo(409);
        deliver(shipment(id, 1 - honey), code(id, 1 - honey), 200);
        awaitStatus(id, "COMPLETED");
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "GATEWAY")).isEqualTo(256_000);
        assertThat(session.refunds).hasSize(1);
    }

    @Test
    void anOrderWhoseRestEndsUndeliveredIsDelivered() {
        var order = paid(Neighbours.SAREE, Neighbours.HONEY);
        var id = id(order);
        step(shipment(id, 0), "accept", 200);
        step(shipment(id, 0), "hand-over", 200);
        deliver(shipment(id, 0), code(id, 0), 200);
        timeIsUp(shipment(id, 1));
        event("order.delivered.v1", id);
        awaitStatus(id, "COMPLETED");
        assertThat(timeline(id)).containsSubsequence("SHIPMENT_DROPPED by SYSTEM", "ALL_DELIVERED by SYSTEM");
    }

    @Test
    void cashOfWhatCameIsWholeWhenTheRestDoesNotCome() {
        var id = placed(items("COD", Neighbours.SAREE, Neighbours.HONEY));
        reserve(id);
        awaitStatus(id, "CONFIRMED");
        step(shipment(id, 0), "accept", 200);
        step(shipment(id, 0), "hand-over", 200);
        deliver(shipment(id, 0), code(id, 0), 200);
        timeIsUp(shipment(id, 1));
        var done = awaitStatus(id, "COMPLETED");
        assertThat(done.at("/payment/status").asString()).isEqualTo("CAPTURED");
        assertThat(ledger(id, "ESCROW")).isZero();
    }

    @Test
    void aMissedHandOverIsToldFirstAndEndsTheOrderAfterTheGrace() {
        var order = paid(Neighbours.HONEY);
        var id = id(order);
        var shipment = shipment(id, 0);
        step(shipment, "accept", 200);
        due(shipment, "5 hours");
        assertThat(event("deadline.near.v1", id).get("subjectId").asString()).isEqualTo(shipment);
        due(shipment, "-1 second");
        assertThat(event("deadline.passed.v1", id).get("kind").asString()).isEqualTo("hand-over");
        await().atMost(SOON).untilAsserted(() -> assertThat(timeline(id)).contains("DEADLINE_PASSED by SYSTEM"));
        assertThat(order(id).get("status").asString())
                .as("people may still help")
                .isEqualTo("FULFILLING");
        timeIsUp(shipment);
        awaitStatus(id, "REFUNDED");
        assertThat(timeline(id)).contains("NOTHING_LEFT by SYSTEM", "MONEY_BACK by SYSTEM");
        assertThat(BKASH.sessionOf(order.get("number").asString(), 1).refunds).hasSize(1);
        assertThat(events("deadline.passed.v1", id)).hasSize(1);
        assertThat(events("deadline.near.v1", id)).hasSize(1);
        assertThat(ledger(id, "CUSTOMER") + ledger(id, "ESCROW") + ledger(id, "GATEWAY"))
                .isZero();
    }

    @Test
    void goodsThatNeverArriveArePaidBack() {
        var order = paid(Neighbours.HONEY);
        var id = id(order);
        step(shipment(id, 0), "accept", 200);
        step(shipment(id, 0), "hand-over", 200);
        var code = code(id, 0);
        timeIsUp(shipment(id, 0));
        awaitStatus(id, "REFUNDED");
        deliver(shipment(id, 0), code, 409);
        assertThat(ledger(id, "ESCROW")).isZero();
    }

    @Test
    void goodsPaidAtTheDoorAreLeftToPeople() {
        var id = confirmed(Neighbours.HONEY, 1);
        step(shipment(id, 0), "accept", 200);
        step(shipment(id, 0), "hand-over", 200);
        timeIsUp(shipment(id, 0));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(timeline(id)).contains("DELIVERY_LEFT_TO_PEOPLE by SYSTEM"));
        assertThat(order(id).get("status").asString()).isEqualTo("FULFILLING");
        assertThat(clocks(shipment(id, 0)).duty())
                .as("still in the admins' report")
                .isEqualTo("DELIVERY");
        deliver(shipment(id, 0), code(id, 0), 200);
        awaitStatus(id, "COMPLETED");
    }

    @Test
    void acceptanceRacingTheDeadlineHasOneWinner() throws Exception {
        try (var pool = pool(4)) {
            for (int i = 0; i < 15; i++) {
                var id = confirmed(Neighbours.HONEY, 1);
                var shipment = shipment(id, 0);
                Callable<Integer> accept = () -> status(shipment, "accept");
                Callable<Integer> end = () -> drop.overdue(id, UUID.fromString(shipment)) ? 1 : 0;
                timeIsUp(shipment);
                int accepted = 0;
                int ended = 0;
                var done = pool.invokeAll(List.of(end, accept, accept, end));
                for (int k = 0; k < done.size(); k++) {
                    int answer = done.get(k).get();
                    if (k == 1 || k == 2) accepted += answer == 200 ? 1 : 0;
                    else ended += answer;
                }
                assertThat(ended).isLessThanOrEqualTo(1);
                var status = order(id).get("status").asString();
                assertThat(status).isEqualTo(accepted > 0 ? "FULFILLING" : "CANCELLED");
                var timeline = timeline(id);
                assertThat(timeline.stream().filter(one -> one.startsWith("NOTHING_LEFT")))
                        .hasSize(accepted > 0 ? 0 : 1);
                assertThat(timeline.stream().filter(one -> one.startsWith("SHIPMENT_ACCEPTED")))
                        .hasSize(accepted > 0 ? 1 : 0);
            }
        }
    }

    /** The saga's time with a shipment is over. */
    private void timeIsUp(String shipment) {
        db.sql(
                        "update shipments set due_at = case when due_at > now() then now() - interval '2 seconds' else due_at end, act_at = now() - interval '1 second'"
                                + " where id = ?::uuid and act_at is not null")
                .params(shipment)
                .update();
    }

    private void due(String shipment, String in) {
        db.sql("update shipments set due_at = now() + ?::interval where id = ?::uuid")
                .params(in, shipment)
                .update();
    }

    private Clocks clocks(String shipment) {
        return db.sql(
                        "select duty, due_at as due, act_at as act, booked_at as booked from shipments where id = ?::uuid")
                .params(shipment)
                .query(Clocks.class)
                .single();
    }

    private JsonNode paid(UUID... variants) {
        var id = placed(items("BKASH", variants));
        reserve(id);
        var order = awaitStatus(id, "AWAITING_PAYMENT");
        var session = BKASH.sessionOf(order.get("number").asString(), 1);
        get("/api/v1/payments/bkash/callback?paymentID=" + session.id + "&status=success", null)
                .expectStatus()
                .isSeeOther();
        return awaitStatus(id, "CONFIRMED");
    }

    private static String items(String method, UUID... variants) {
        var items = Arrays.stream(variants)
                .map("{\"variantId\":\"%s\",\"quantity\":1}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"addressId\":\"%s\",\"paymentMethod\":\"%s\",\"items\":[%s]}"
                .formatted(Neighbours.ADDRESS, method, items);
    }

    private static UUID id(JsonNode order) {
        return UUID.fromString(order.get("id").asString());
    }

    private static int sellerAt(JsonNode order, UUID seller) {
        return order.at("/shipments/0/sellerId").asString().equals(seller.toString()) ? 0 : 1;
    }

    private String shipment(UUID order, int index) {
        return order(order).at("/shipments/" + index + "/id").asString();
    }

    private String code(UUID order, int index) {
        return order(order).at("/shipments/" + index + "/deliveryCode").asString();
    }

    private List<String> timeline(UUID order) {
        return order(order)
                .get("timeline")
                .valueStream()
                .map(entry ->
                        entry.get("what").asString() + " by " + entry.get("by").asString())
                .toList();
    }

    private int status(String shipment, String step) {
        return http.post()
                .uri("/api/v1/seller/orders/" + shipment + "/" + step)
                .header("Authorization", tokens.seller(owner))
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private void step(String shipment, String step, int status) {
        assertThat(status(shipment, step)).as(step).isEqualTo(status);
    }

    private void deliver(String shipment, String code, int status) {
        post(
                        "/api/v1/seller/orders/" + shipment + "/deliver",
                        tokens.seller(owner),
                        "{\"code\":\"%s\"}".formatted(code))
                .expectStatus()
                .isEqualTo(status);
    }
}
