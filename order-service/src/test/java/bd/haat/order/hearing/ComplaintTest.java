package bd.haat.order.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.AftersalesTest;
import bd.haat.order.Neighbours;
import java.time.Duration;
import java.time.Instant;
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

class ComplaintTest extends AftersalesTest {
    private static final String TEXT = "\"category\":\"DAMAGED\",\"text\":\"বোতল ভাঙা এসেছে\"";

    @Test
    void aComplaintIsOpenedAnsweredAndDecided() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var picture = picture(id, bearer());
        var opened = ok(open(id, TEXT + ",\"pictures\":[\"%s\"]".formatted(picture)), 201);
        var complaint = opened.get("id").asString();
        assertThat(opened.get("status").asString()).isEqualTo("OPEN");
        assertThat(opened.get("shipmentId").asString()).isEqualTo(shipment(order, Neighbours.KARIM));
        assertThat(opened.get("overdue").asBoolean()).isFalse();
        assertThat(Duration.between(at(opened, "openedAt"), at(opened, "answerDueAt")))
                .hasHours(72);
        assertThat(event("complaint.opened.v1", id).get("sellerOwnerId").asString())
                .isEqualTo(karim.toString());
        assertThat(held(id)).isEqualTo(1);
        assertThat(ok(open(id, TEXT), 409).get("complaintId").asString()).isEqualTo(complaint);

        ok(say("/api/v1/seller/complaints/" + complaint, tokens.seller(karim), "We send another"), 200);
        ok(say("/api/v1/complaints/" + complaint, bearer(), "No, my money please"), 200);
        ok(say("/api/v1/admin/complaints/" + complaint, tokens.admin(), "We decide today"), 200);
        event("complaint.answered.v1", id);
        var thread = ok(get("/api/v1/complaints/" + complaint + "/messages?limit=3", bearer()), 200);
        assertThat(thread.get("items").valueStream().map(one -> one.get("by").asString()))
                .containsExactly("SHOPPER", "SELLER", "SHOPPER");
        assertThat(thread.at("/items/0/pictures/0").asString()).endsWith(picture);
        assertThat(ok(
                                get(
                                        "/api/v1/complaints/" + complaint + "/messages?cursor="
                                                + thread.get("nextCursor").asString(),
                                        bearer()),
                                200)
                        .get("items"))
                .hasSize(1);
        assertThat(ok(get("/api/v1/seller/complaints?status=ANSWERED", tokens.seller(karim)), 200)
                        .toString())
                .contains(complaint);

        var decide = "/api/v1/admin/complaints/" + complaint + "/decide";
        ok(post(decide, tokens.admin(), verdict("REFUND", 136_001)), 422);
        var decided = ok(post(decide, tokens.admin(), verdict("REFUND", 65_000)), 200);
        assertThat(decided.get("decision").asString()).isEqualTo("REFUND");
        assertThat(decided.at("/refund/amount").asLong()).isEqualTo(65_000);
        ok(post(decide, tokens.admin(), verdict("REFUND", 65_000)), 409);
        ok(say("/api/v1/complaints/" + complaint, bearer(), "thanks"), 409);
        assertThat(event("complaint.closed.v1", id).get("refundMinor").asLong()).isEqualTo(65_000);
        awaitRefunds(order, "650.00");
        assertThat(ledger(id, "ESCROW", Neighbours.KARIM)).isEqualTo(-71_000);
        assertThat(held(id)).isZero();
        assertThat(order(id).at("/aftersales/complaints/0/decision").asString()).isEqualTo("REFUND");
    }

    @Test
    void aRefundInFullEndsTheOrder() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 1, Neighbours.SAREE, 1));
        var id = id(order);
        var complaint = ok(open(id, TEXT), 201);
        assertThat(complaint.has("sellerId")).as("about the order as a whole").isFalse();
        assertThat(held(id)).isEqualTo(2);
        ok(get("/api/v1/seller/complaints/" + complaint.get("id").asString(), tokens.seller(karim)), 404);
        var decide = "/api/v1/admin/complaints/" + complaint.get("id").asString() + "/decide";
        ok(post(decide, tokens.admin(), "{\"decision\":\"REFUND\",\"reason\":\"lost\"}"), 200);
        awaitStatus(id, "REFUNDED");
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "GATEWAY")).isZero();
    }

    @Test
    void tenDecisionsAtOnceRefundOnce() throws Exception {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 3));
        var id = id(order);
        var complaint = ok(open(id, TEXT), 201).get("id").asString();
        Callable<Integer> one = () -> post(
                        "/api/v1/admin/complaints/" + complaint + "/decide", tokens.admin(), verdict("REFUND", 10_000))
                .returnResult()
                .getStatus()
                .value();
        try (var pool = Executors.newFixedThreadPool(10)) {
            int decided = 0;
            for (var answer : pool.invokeAll(List.of(one, one, one, one, one, one, one, one, one, one)))
                if (answer.get() == 200) decided++;
            assertThat(decided).isEqualTo(1);
        }
        awaitRefunds(order, "100.00");
        assertThat(ledger(id, "ESCROW")).isEqualTo(-(3 * 65_000 + Neighbours.FEE - 10_000));
    }

    @Test
    void aWithdrawnOrRejectedComplaintMovesNoMoney() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var first = ok(open(id, TEXT), 201).get("id").asString();
        var withdrawn = ok(post("/api/v1/complaints/" + first + "/withdraw", bearer(), "{}"), 200);
        assertThat(withdrawn.get("decision").asString()).isEqualTo("WITHDRAWN");
        var second = ok(open(id, TEXT), 201).get("id").asString();
        var decide = "/api/v1/admin/complaints/" + second + "/decide";
        ok(post(decide, tokens.admin(), verdict("REJECT", 5)), 400);
        ok(post(decide, tokens.admin(), "{\"decision\":\"REJECT\",\"reason\":\"used\"}"), 200);
        assertThat(held(id)).isZero();
        assertThat(ledger(id, "ESCROW")).isEqualTo(-71_000);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsSeen() {
        var order = bought("COD", Map.of(Neighbours.HONEY, 1));
        var complaint = ok(open(id(order), TEXT), 201).get("id").asString();
        db.sql("update complaints set answer_due_at = now() - interval '1 minute' where id = ?")
                .params(UUID.fromString(complaint))
                .update();
        assertThat(ok(get("/api/v1/complaints/" + complaint, bearer()), 200)
                        .get("overdue")
                        .asBoolean())
                .isTrue();
        ok(say("/api/v1/seller/complaints/" + complaint, tokens.seller(karim), "sorry"), 200);
        assertThat(ok(get("/api/v1/complaints/" + complaint, bearer()), 200)
                        .get("overdue")
                        .asBoolean())
                .as("late stays late")
                .isTrue();
    }

    @Test
    void othersSeeNothing() {
        var order = bought("COD", Map.of(Neighbours.HONEY, 1, Neighbours.SAREE, 1));
        var id = id(order);
        var stranger = tokens.shopper(UUID.randomUUID());
        ok(post("/api/v1/orders/" + id + "/complaints", stranger, "{" + TEXT + "}"), 404);
        ok(open(id, TEXT + ",\"shipmentId\":\"%s\"".formatted(UUID.randomUUID())), 422);
        var complaint = ok(open(id, TEXT + ",\"shipmentId\":\"%s\"".formatted(shipment(order, Neighbours.KARIM))), 201)
                .get("id")
                .asString();
        for (var path : List.of("", "/messages")) {
            ok(get("/api/v1/complaints/" + complaint + path, stranger), 404);
            ok(get("/api/v1/seller/complaints/" + complaint + path, tokens.seller(rahim)), 404);
        }
        ok(say("/api/v1/complaints/" + complaint, stranger, "x"), 404);
        ok(say("/api/v1/seller/complaints/" + complaint, tokens.seller(rahim), "x"), 404);
        ok(post("/api/v1/complaints/" + complaint + "/withdraw", stranger, "{}"), 404);
        ok(post("/api/v1/admin/complaints/" + complaint + "/decide", bearer(), "{}"), 403);
        ok(get("/api/v1/seller/complaints", bearer()), 403);
        ok(get("/api/v1/complaints", null), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"category\":\"BORED\",\"text\":\"x\"",
                "\"category\":\"LATE\"",
                "\"category\":\"LATE\",\"text\":\"\"",
                "\"category\":\"LATE\",\"text\":\"x\",\"refund\":5",
                "\"category\":\"LATE\",\"text\":\"x\",\"pictures\":[\"a\"]",
                "\"category\":\"LATE\",\"text\":5"
            })
    void nonsenseIs400(String members) {
        var order = bought("COD", Map.of(Neighbours.HONEY, 1));
        ok(open(id(order), members), 400);
    }

    private ResponseSpec open(UUID orderId, String members) {
        return post("/api/v1/orders/" + orderId + "/complaints", bearer(), "{" + members + "}");
    }

    private ResponseSpec say(String complaint, String bearer, String text) {
        return post(complaint + "/messages", bearer, "{\"text\":\"%s\"}".formatted(text));
    }

    private static String verdict(String decision, long amount) {
        return "{\"decision\":\"%s\",\"amount\":{\"amount\":%d,\"currency\":\"BDT\"},\"reason\":\"as the pictures show\"}"
                .formatted(decision, amount);
    }

    private static Instant at(JsonNode node, String member) {
        return Instant.parse(node.get(member).asString());
    }
}
