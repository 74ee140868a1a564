package bd.haat.order.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.AftersalesTest;
import bd.haat.order.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class ReturnTest extends AftersalesTest {
    @Autowired
    private MoveReturn moveReturn;

    @Test
    void faultyGoodsComeBackAndAllTheirMoneyWithThem() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var picture = picture(id, bearer());
        var asked = ok(ask(id, line(order, Neighbours.HONEY), 2, "FAULTY", picture), 201);
        assertThat(asked.get("status").asString()).isEqualTo("REQUESTED");
        assertThat(asked.at("/goods/amount").asLong()).isEqualTo(130_000);
        assertThat(asked.at("/delivery/amount").asLong()).isEqualTo(Neighbours.FEE);
        assertThat(asked.get("wayBackPaidBy").asString()).isEqualTo("SELLER");
        var told = event("return.requested.v1", id);
        assertThat(told.get("sellerOwnerId").asString()).isEqualTo(karim.toString());
        assertThat(told.has("answerBy")).isTrue();
        assertThat(held(id)).isEqualTo(1);
        assertThat(order(id).at("/aftersales/returns/0/status").asString()).isEqualTo("REQUESTED");

        var returnId = asked.get("id").asString();
        var seen = ok(get("/api/v1/seller/returns?status=REQUESTED", tokens.seller(karim)), 200)
                .at("/items/0");
        assertThat(seen.get("id").asString()).isEqualTo(returnId);
        assertThat(get(seen.at("/pictures/0").asString(), tokens.seller(karim))
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(png());
        ok(seller(returnId, "accept", "{}"), 200);
        ok(seller(returnId, "accept", "{}"), 200);
        event("return.accepted.v1", id);
        ok(post("/api/v1/returns/" + returnId + "/sent", bearer(), "{\"tracking\":\"PA-77\"}"), 200);
        var received = ok(seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}"), 200);
        assertThat(received.get("status").asString()).isEqualTo("RECEIVED");
        assertThat(received.get("tracking").asString()).isEqualTo("PA-77");
        assertThat(event("return.received.v1", id).get("restock").asBoolean()).isTrue();
        awaitRefunds(order, "1360.00");
        awaitStatus(id, "REFUNDED");
        assertThat(states(id)).contains("DELIVERED", "RETURNED", "REFUNDED").doesNotContain("COMPLETED");
        assertThat(ledger(id, "GATEWAY")).isZero();
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "COMMISSION")).isZero();
        assertThat(held(id)).isZero();
        var invoices = ok(get("/api/v1/orders/" + id + "/invoices", bearer()), 200)
                .get("items")
                .valueStream()
                .toList();
        assertThat(invoices.stream().map(one -> one.get("kind").asString())).containsExactly("INVOICE", "CREDIT_NOTE");
        assertThat(invoices.get(1).at("/total/amount").asLong()).isEqualTo(130_000 + Neighbours.FEE);
    }

    @Test
    void whoChangesTheirMindPaysTheDelivery() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "CHANGED_MIND"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "accept", "{}"), 200);
        var received = ok(seller(returnId, "receive", "{\"outcome\":\"WRITE_OFF\",\"note\":\"opened\"}"), 200);
        assertThat(received.at("/delivery/amount").asLong()).isZero();
        assertThat(event("return.received.v1", id).get("restock").asBoolean()).isFalse();
        awaitRefunds(order, "650.00");
        awaitStatus(id, "RETURNED");
        // What is left is the shop's, free of commission: it was no sale.
        await().atMost(SOON).until(() -> ledger(id, "GATEWAY") == Neighbours.FEE);
        assertThat(ledger(id, "SELLER", Neighbours.KARIM)).isEqualTo(-Neighbours.FEE);
        assertThat(ledger(id, "COMMISSION")).isZero();
    }

    @Test
    void partOfAnOrderComesBackAndTheRestIsCompleted() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 3, Neighbours.SAREE, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201)
                .get("id")
                .asString();
        assertThat(deadline(id))
                .as("an open return keeps the order from being completed")
                .isNull();
        ok(seller(returnId, "accept", "{}"), 200);
        ok(seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}"), 200);
        assertThat(deadline(id)).isNotNull();
        db.sql("update orders set deadline_at = now() where id = ?").params(id).update();
        awaitStatus(id, "COMPLETED");
        assertThat(ledger(id, "COMMISSION", Neighbours.KARIM)).isEqualTo(-6_500); // 5 % of two jars
        assertThat(ledger(id, "CUSTOMER")).isIn(0L, -65_000L);
        awaitRefunds(order, "650.00");
    }

    @Test
    void cashGoesBackByHandToTheNumberThatTheShopperNames() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "DAMAGED"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "accept", "{}"), 200);
        ok(seller(returnId, "receive", "{\"outcome\":\"WRITE_OFF\"}"), 200);
        var refund = awaitStatus(id, "RETURNED").at("/aftersales/refunds/0");
        assertThat(refund.get("status").asString()).isEqualTo("UNADDRESSED");
        assertThat(refund.at("/amount/amount").asLong()).isEqualTo(71_000);
        var refundId = refund.get("id").asString();
        var destination = "/api/v1/orders/" + id + "/refunds/" + refundId + "/destination";
        ok(put(destination, bearer(), "{\"number\":\"12345\"}"), 400);
        ok(put(destination, tokens.shopper(UUID.randomUUID()), "{\"number\":\"01712345678\"}"), 404);
        ok(put(destination, bearer(), "{\"number\":\"০১৭১২৩৪৫৬৭৮\"}"), 200);
        ok(put(destination, bearer(), "{\"number\":\"01812345678\"}"), 200);
        var listed = ok(get("/api/v1/admin/refunds?status=TO_PAY&limit=100", tokens.admin()), 200);
        assertThat(listed.toString()).contains(refundId, "+8801812345678");
        var confirm = "/api/v1/admin/refunds/" + refundId + "/confirm";
        ok(post(confirm, bearer(), "{}"), 403);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\"}"), 400);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01712345678\",\"reference\":\"TRX9\"}"), 409);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\",\"reference\":\"TRX9\"}"), 200);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\",\"reference\":\"TRX9\"}"), 200);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\",\"reference\":\"TRX8\"}"), 409);
        ok(put(destination, bearer(), "{\"number\":\"01912345678\"}"), 409);
        awaitStatus(id, "REFUNDED");
        assertThat(ledger(id, "BANK")).isEqualTo(-71_000);
        assertThat(ledger(id, "CASH")).as("the shop has kept it").isZero();
        assertThat(ledger(id, "SELLER", Neighbours.KARIM)).as("and owes it").isEqualTo(71_000);
        assertThat(ledger(id, "CUSTOMER")).isZero();
        assertThat(ledger(id, "ESCROW")).isZero();
    }

    @Test
    void tenReturnsOfTheSamePieceAreOne() throws Exception {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        Callable<Integer> one = () -> ask(id, line(order, Neighbours.HONEY), 1, "FAULTY")
                .returnResult()
                .getStatus()
                .value();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var answers = pool.invokeAll(List.of(one, one, one, one, one, one, one, one, one, one));
            int made = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 422);
                if (answer.get() == 201) made++;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void tenReceiptsPayOnce() throws Exception {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "accept", "{}"), 200);
        Callable<Integer> one = () -> seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}")
                .returnResult()
                .getStatus()
                .value();
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var answer : pool.invokeAll(List.of(one, one, one, one, one, one, one, one, one, one)))
                assertThat(answer.get()).isEqualTo(200);
        }
        awaitRefunds(order, "680.00"); // a jar and half of the delivery charge
        event("return.received.v1", id);
        assertThat(events("return.received.v1", id)).hasSize(1);
    }

    @Test
    void aRefusalHasItsReasonAndFreesThePieces() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "refuse", "{}"), 400);
        ok(seller(returnId, "refuse", "{\"reason\":\"eaten\"}"), 200);
        assertThat(event("return.refused.v1", id).get("words").asString()).isEqualTo("eaten");
        assertThat(ok(get("/api/v1/returns/" + returnId, bearer()), 200)
                        .get("answer")
                        .asString())
                .isEqualTo("eaten");
        ok(seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}"), 409);
        assertThat(held(id)).isZero();
        var again = ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201)
                .get("id")
                .asString();
        ok(post("/api/v1/returns/" + again + "/withdraw", bearer(), "{}"), 200);
        assertThat(held(id)).isZero();
    }

    @Test
    void silenceCountsAgainstWhoIsSilent() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var first = overdue(ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY"), 201));
        moveReturn.overdue(first);
        var missed = event("deadline.passed.v1", id);
        assertThat(missed.get("kind").asString()).isEqualTo("return");
        assertThat(missed.get("sellerOwnerId").asString()).isEqualTo(karim.toString());
        moveReturn.overdue(first); // not overdue any more
        assertThat(status(first)).isEqualTo("ACCEPTED");
        ok(post("/api/v1/returns/" + first + "/sent", bearer(), "{}"), 200);
        expire(first);
        moveReturn.overdue(first);
        assertThat(status(first)).isEqualTo("RECEIVED");
        assertThat(event("return.received.v1", id).get("restock").asBoolean()).isFalse();
        awaitRefunds(order, "680.00");

        var second = overdue(ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY"), 201));
        moveReturn.overdue(second);
        expire(second);
        moveReturn.overdue(second);
        assertThat(status(second)).isEqualTo("LAPSED");
        assertThat(held(id)).isZero();
    }

    @Test
    void othersSeeNothingAndDoNothing() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1, Neighbours.SAREE, 1));
        var id = id(order);
        var stranger = tokens.shopper(UUID.randomUUID());
        var body = body(line(order, Neighbours.HONEY), 1, "FAULTY");
        ok(post("/api/v1/orders/" + id + "/returns", stranger, body), 404);
        ok(upload(id, stranger, png()), 404);
        var picture = picture(id, bearer());
        ok(get("/api/v1/orders/pictures/" + picture, tokens.seller(karim)), 404); // it shows nothing yet
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY", picture), 201)
                .get("id")
                .asString();
        for (var path : List.of("/api/v1/returns/" + returnId, "/api/v1/orders/pictures/" + picture))
            ok(get(path, stranger), 404);
        ok(get("/api/v1/orders/pictures/" + picture, tokens.seller(rahim)), 404);
        ok(get("/api/v1/seller/returns/" + returnId, tokens.seller(rahim)), 404);
        ok(post("/api/v1/seller/returns/" + returnId + "/receive", tokens.seller(rahim), "nonsense"), 404);
        ok(post("/api/v1/seller/returns/" + returnId + "/accept", tokens.seller(rahim), "{}"), 404);
        ok(post("/api/v1/returns/" + returnId + "/withdraw", stranger, "{}"), 404);
        ok(get("/api/v1/seller/returns", bearer()), 403);
        ok(get("/api/v1/admin/returns", bearer()), 403);
        ok(get("/api/v1/returns", null), 401);
        assertThat(ok(get("/api/v1/admin/returns?limit=100", tokens.admin()), 200)
                        .toString())
                .contains(returnId);
        ok(get("/api/v1/returns?cursor=forged", bearer()), 400);
        ok(get("/api/v1/returns?limit=0", bearer()), 400);
    }

    @Test
    void whatCannotComeBackIsToldWhy() {
        var order = bought("COD", Map.of(Neighbours.HONEY, 1, Neighbours.SAREE, 2));
        var id = id(order);
        var honey = line(order, Neighbours.HONEY);
        assertThat(code(ask(id, honey, 1, "FAULTY"), 409)).isEqualTo("not-delivered");
        deliver(id, shipment(order, Neighbours.KARIM));
        assertThat(code(ask(id, honey, 2, "FAULTY"), 422)).isEqualTo("lines-not-returnable");
        assertThat(code(ask(id, honey, 1, "FAULTY", UUID.randomUUID().toString()), 422))
                .isEqualTo("unknown-pictures");
        var two = """
            {"lines":[{"lineId":"%s","quantity":1},{"lineId":"%s","quantity":1}],"reason":"FAULTY","text":"x"}\
            """.formatted(honey, line(order, Neighbours.SAREE));
        assertThat(code(post("/api/v1/orders/" + id + "/returns", bearer(), two), 422))
                .isEqualTo("return-of-several-shipments");
        db.sql(
                        "update shipments set delivered_at = now() - interval '1 hour' where order_id = ? and status = 'DELIVERED'")
                .params(id)
                .update();
        assertThat(code(ask(id, honey, 1, "FAULTY"), 409)).isEqualTo("return-window-over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "nonsense",
                "{\"lines\":[],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":0}],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":-1}],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1.5}],\"reason\":\"FAULTY\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"BORED\",\"text\":\"x\"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"FAULTY\",\"text\":\" \"}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"FAULTY\",\"text\":\"x\",\"refund\":1}",
                "{\"lines\":[{\"lineId\":\"LINE\",\"quantity\":1}],\"reason\":\"FAULTY\",\"text\":\"x\",\"pictures\":[null]}"
            })
    void nonsenseIs400(String body) {
        var order = bought("COD", Map.of(Neighbours.HONEY, 1));
        ok(
                post(
                        "/api/v1/orders/" + id(order) + "/returns",
                        bearer(),
                        body.replace("LINE", line(order, Neighbours.HONEY))),
                400);
    }

    @Test
    void sixPicturesOrOneOfAnotherReturnAreRefused() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var honey = line(order, Neighbours.HONEY);
        var six = IntStream.range(0, 6).mapToObj(_ -> picture(id, bearer())).toArray(String[]::new);
        ok(ask(id, honey, 1, "FAULTY", six), 400);
        ok(ask(id, honey, 1, "FAULTY", six[0], six[0]), 422);
        ok(ask(id, honey, 1, "FAULTY", six[0]), 201);
        ok(ask(id, honey, 1, "FAULTY", six[0]), 422);
    }

    @Test
    void theListGoesOnPageByPage() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 3));
        var id = id(order);
        for (int i = 0; i < 3; i++) ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201);
        var first = ok(get("/api/v1/orders/" + id + "/returns?limit=2", bearer()), 200);
        assertThat(first.get("items")).hasSize(2);
        var next = first.get("nextCursor").asString();
        var second = ok(get("/api/v1/orders/" + id + "/returns?limit=2&cursor=" + next, bearer()), 200);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    private ResponseSpec ask(UUID orderId, String lineId, int quantity, String reason, String... pictures) {
        return post("/api/v1/orders/" + orderId + "/returns", bearer(), body(lineId, quantity, reason, pictures));
    }

    private static String body(String lineId, int quantity, String reason, String... pictures) {
        var shown = java.util.Arrays.stream(pictures)
                .map(picture -> '"' + picture + '"')
                .collect(Collectors.joining(",", "[", "]"));
        return "{%s,\"reason\":\"%s\",\"text\":\"ঢাকনা ভাঙা\",\"pictures\":%s}"
                .formatted(lines(lineId, quantity), reason, shown);
    }

    private ResponseSpec seller(String returnId, String step, String body) {
        return post("/api/v1/seller/returns/" + returnId + "/" + step, tokens.seller(karim), body);
    }

    private ResponseSpec put(String path, String bearer, String body) {
        return http.put()
                .uri(path)
                .header("Authorization", bearer)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private String code(ResponseSpec answer, int status) {
        return ok(answer, status).get("code").asString();
    }

    private UUID overdue(JsonNode asked) {
        var id = id(asked);
        expire(id);
        return id;
    }

    private void expire(UUID returnId) {
        db.sql("update returns set deadline_at = now() where id = ?")
                .params(returnId)
                .update();
    }

    private String status(UUID returnId) {
        return ok(get("/api/v1/returns/" + returnId, bearer()), 200)
                .get("status")
                .asString();
    }

    private List<String> states(UUID orderId) {
        return db.sql("select state from order_timeline where order_id = ? order by version")
                .params(orderId)
                .query(String.class)
                .list();
    }

    private Object deadline(UUID orderId) {
        return db.sql("select deadline_at::text as at from orders where id = ?")
                .params(orderId)
                .query((row, _) -> java.util.Optional.ofNullable(row.getString("at")))
                .single()
                .orElse(null);
    }
}
