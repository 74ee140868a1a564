package bd.haat.order.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.order.FakeBkash.Session;
import bd.haat.order.GatewayTest;
import bd.haat.order.Neighbours;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class PayingTest extends GatewayTest {
    @Test
    void aPaidOrderIsConfirmedAndItsMoneyHeldForItsSeller() {
        var order = payable("BKASH");
        var id = id(order);
        assertThat(order.at("/payment/redirectUrl").asString()).contains("/bkash/pay/");
        assertThat(order.at("/payment/expiresAt").isMissingNode()).isFalse();
        assertThat(event("order.awaiting-payment.v1", id).get("payUrl").asString())
                .isEqualTo(order.at("/payment/redirectUrl").asString());

        var answer = returned(session(order), "success");
        answer.expectStatus().isSeeOther();
        answer.expectHeader().valueEquals("Location", "/pay/result/" + id);
        var paid = awaitStatus(id, "CONFIRMED");
        assertThat(paid.at("/payment/status").asString()).isEqualTo("CAPTURED");
        assertThat(paid.get("shipments")).hasSize(1);
        assertThat(ledger(id, "GATEWAY")).isEqualTo(71_000);
        assertThat(ledger(id, "ESCROW")).isEqualTo(-71_000);
        assertThat(ledger(id, "CUSTOMER")).isZero();
        var page = new String(get("/pay/result/" + id + "?lang=en", null)
                .expectBody()
                .returnResult()
                .getResponseBody());
        var number = order.get("number").asString();
        assertThat(page).contains("Your order is confirmed").contains(number);
        assertThat(page.replace(number, "")).doesNotContain("<script").doesNotContain("71");
    }

    @Test
    void manyReturnsAtOnceTakeTheMoneyOnce() throws Exception {
        var order = payable("BKASH");
        var session = session(order);
        Callable<Integer> back =
                () -> returned(session, "success").returnResult().getStatus().value();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var status : pool.invokeAll(List.of(back, back, back, back, back, back, back, back)))
                assertThat(status.get()).isEqualTo(303);
        }
        awaitStatus(id(order), "CONFIRMED");
        returned(session, "success").expectStatus().isSeeOther();
        returned(session, "failure").expectStatus().isSeeOther();
        assertThat(session.captures.get()).isEqualTo(1);
        assertThat(order(id(order)).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(events("order.confirmed.v1", id(order))).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAndTheMoneyTakenOnce() {
        var order = payable("BKASH");
        var session = session(order);
        BKASH.loseAnswersOf("execute");
        returned(session, "success").expectStatus().isSeeOther();
        awaitStatus(id(order), "CONFIRMED");
        assertThat(session.captures.get()).isEqualTo(1);
        assertThat(BKASH.executions.get()).isEqualTo(1);
    }

    @Test
    void whenTheGatewayIsSilentAltogetherItIsAskedAgainLater() {
        var order = payable("BKASH");
        var session = session(order);
        BKASH.loseAnswersOf("execute");
        BKASH.fault("status", _ -> new Answer(500, "<html>"));
        returned(session, "success").expectStatus().isSeeOther();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("EXECUTING");
        BKASH.heal();
        awaitStatus(id(order), "CONFIRMED");
        assertThat(session.captures.get()).isEqualTo(1);
    }

    @Test
    void aDeclinedPaymentMayBeTriedAgain() {
        var order = payable("BKASH");
        var id = id(order);
        returned(session(order), "cancel").expectStatus().isSeeOther();
        var waiting = order(id);
        assertThat(waiting.get("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(waiting.at("/payment/status").asString()).isEqualTo("CANCELLED");
        assertThat(event("payment.failed.v1", id).get("code").asString()).isEqualTo("cancelled");

        post("/api/v1/orders/" + id + "/payments", bearer(), "{\"method\":\"BKASH\"}")
                .expectStatus()
                .isBadRequest();
        var key = UUID.randomUUID().toString();
        var again =
                post("/api/v1/orders/" + id + "/payments", bearer(), "{\"method\":\"BKASH\"}", "Idempotency-Key", key);
        again.expectStatus().isCreated();
        var payment = body(again);
        assertThat(payment.get("status").asString()).isEqualTo("OPEN");
        var replayed =
                post("/api/v1/orders/" + id + "/payments", bearer(), "{\"method\":\"BKASH\"}", "Idempotency-Key", key);
        assertThat(body(replayed)).isEqualTo(payment);
        returned(BKASH.sessionOf(order.get("number").asString(), 2), "success")
                .expectStatus()
                .isSeeOther();
        awaitStatus(id, "CONFIRMED");
        var late =
                post("/api/v1/orders/" + id + "/payments", bearer(), "{\"method\":\"BKASH\"}", "Idempotency-Key", "n1");
        late.expectStatus().isEqualTo(409);
        payAgain(id, "NAGAD").expectStatus().isEqualTo(409);
        post(
                        "/api/v1/orders/" + id + "/payments",
                        tokens.shopper(UUID.randomUUID()),
                        "{\"method\":\"BKASH\"}",
                        "Idempotency-Key",
                        "n3")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void ofTwoAttemptsOnlyOneIsTaken() {
        var order = payable("BKASH");
        var id = id(order);
        returned(session(order), "cancel").expectStatus().isSeeOther();
        post("/api/v1/orders/" + id + "/payments", bearer(), "{\"method\":\"BKASH\"}", "Idempotency-Key", "p-" + id)
                .expectStatus()
                .isCreated();
        returned(session(order), "success").expectStatus().isSeeOther(); // back in the first tab
        awaitStatus(id, "CONFIRMED");
        var second = BKASH.sessionOf(order.get("number").asString(), 2);
        returned(second, "success").expectStatus().isSeeOther();
        assertThat(session(order).captures.get() + second.captures.get()).isEqualTo(1);
    }

    @Test
    void stockThatIsGoneAtTheConfirmationCancelsAndRefunds() {
        var order = payable("BKASH");
        var id = id(order);
        returned(session(order), "success").expectStatus().isSeeOther();
        awaitStatus(id, "CONFIRMED");
        tell("product.events", "stock.rejected.v1", id, """
            {"orderId":"%s","reason":"OUT_OF_STOCK","lines":[{"variantId":"%s","requested":1,"available":0}]}\
            """.formatted(id, Neighbours.HONEY));
        var refunded = awaitStatus(id, "REFUNDED");
        assertThat(refunded.at("/rejection/reason").asString()).isEqualTo("OUT_OF_STOCK");
        assertThat(event("order.cancelled.v1", id).get("reason").asString()).isEqualTo("OUT_OF_STOCK");
        assertThat(session(order).refunds).containsExactly("710.00");
    }

    @Test
    void aPayerWithoutMoneyIsDeclined() {
        var order = payable("BKASH");
        var session = session(order);
        BKASH.fault("execute", _ -> Answer.ok("{\"statusCode\":\"2023\",\"statusMessage\":\"Insufficient Balance\"}"));
        returned(session, "success").expectStatus().isSeeOther();
        assertThat(event("payment.failed.v1", id(order)).get("code").asString()).isEqualTo("2023");
        assertThat(order(id(order)).get("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void anExecutionBeforeOursIsAskedFor() {
        var order = payable("BKASH");
        var session = session(order);
        session.status = "Completed";
        session.captures.incrementAndGet();
        returned(session, "success").expectStatus().isSeeOther();
        awaitStatus(id(order), "CONFIRMED");
        assertThat(session.captures.get()).isEqualTo(1);
    }

    @Test
    void anotherSumThanAskedForGoesBack() {
        var order = payable("BKASH");
        var session = session(order);
        BKASH.fault("execute", answer -> new Answer(200, answer.json().replace("710.00", "1.00")));
        returned(session, "success").expectStatus().isSeeOther();
        await().atMost(SOON).until(() -> session.refunds.equals(List.of("1.00")));
        var waiting = order(id(order));
        assertThat(waiting.get("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(event("payment.failed.v1", id(order)).get("code").asString()).isEqualTo("mismatch");
    }

    @Test
    void moneyThatComesAfterTheEndGoesBackByItself() {
        var order = payable("BKASH");
        var id = id(order);
        var session = session(order);
        // Two sessions for one order: the shopper pays on both, the second too late.
        BKASH.fault("execute", answer -> {
            db.sql("update orders set state = 'EXPIRED', deadline_at = null where id = ?")
                    .params(id)
                    .update();
            return answer;
        });
        returned(session, "success").expectStatus().isSeeOther();
        var refunded = awaitStatus(id, "REFUNDED");
        assertThat(session.refunds).containsExactly("710.00");
        assertThat(refunded.at("/payment/status").asString()).isEqualTo("REFUNDED");
        assertThat(ledger(id, "CUSTOMER")).isZero();
        assertThat(ledger(id, "GATEWAY")).isZero();
        event("order.refunded.v1", id);
    }

    @Test
    void nobodyIsChargedAfterExpiry() {
        var order = payable("BKASH");
        var id = id(order);
        db.sql("update orders set deadline_at = now() where id = ?").params(id).update();
        assertThat(awaitStatus(id, "EXPIRED").at("/payment/status").asString()).isEqualTo("EXPIRED");
        event("order.expired.v1", id);
        returned(session(order), "success").expectStatus().isSeeOther();
        assertThat(session(order).captures.get()).isZero();
    }

    @Test
    void aGatewayThatIsAwayKeepsTheOrderPendingWithItsReason() {
        BKASH.fault("create", _ -> Answer.ok("{\"statusCode\":\"503\",\"statusMessage\":\"maintenance\"}"));
        var id = placed(order("BKASH", Neighbours.HONEY, 1));
        reserve(id);
        awaitOrder(
                id,
                order -> assertThat(order.at("/payment/failureCode").asString(""))
                        .isEqualTo("503"));
        assertThat(order(id).get("status").asString()).isEqualTo("PENDING");
        BKASH.heal();
        awaitStatus(id, "AWAITING_PAYMENT");
    }

    @Test
    void cancellingAPaidOrderSendsItsMoneyBackEvenIfTheAnswerIsLost() {
        var order = payable("BKASH");
        var id = id(order);
        returned(session(order), "success").expectStatus().isSeeOther();
        awaitStatus(id, "CONFIRMED");
        BKASH.loseAnswersOf("refund");
        var cancelled = post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"ভুল হয়েছে\"}");
        cancelled.expectStatus().isOk();
        assertThat(body(cancelled).get("status").asString()).isEqualTo("CANCELLED");
        awaitStatus(id, "REFUNDED");
        assertThat(session(order).refunds).containsExactly("710.00");
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "GATEWAY")).isZero();
        assertThat(event("order.cancelled.v1", id).get("reason").asString()).isEqualTo("ভুল হয়েছে");
    }

    @Test
    void cancellingWhilePayingEndsOneWayOrTheOther() throws Exception {
        for (int i = 0; i < 5; i++) {
            var order = payable("BKASH");
            var id = id(order);
            var session = session(order);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var both = pool.invokeAll(List.<Callable<Integer>>of(
                        () -> returned(session, "success")
                                .returnResult()
                                .getStatus()
                                .value(),
                        () -> post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"race\"}")
                                .returnResult()
                                .getStatus()
                                .value()));
                for (var one : both) one.get();
            }
            await().atMost(SOON).untilAsserted(() -> {
                var settled = order(id).get("status").asString();
                assertThat(settled).isIn("CONFIRMED", "CANCELLED", "REFUNDED");
                if (!settled.equals("CONFIRMED"))
                    assertThat(session.captures.get()).isEqualTo(session.refunds.size());
            });
        }
    }

    @Test
    void oneTokenServesAllCalls() {
        var before = BKASH.grants.get();
        payable("BKASH");
        payable("BKASH");
        assertThat(BKASH.grants.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void anUnknownPaymentIsNobodys() {
        get("/api/v1/payments/bkash/callback?paymentID=TRNONE&status=success", null)
                .expectStatus()
                .isNotFound();
        get("/api/v1/payments/bkash/callback", null).expectStatus().isNotFound();
        get("/pay/result/" + UUID.randomUUID(), null).expectStatus().isNotFound();
        get("/pay/result/nonsense", null).expectStatus().isNotFound();
    }

    @Test
    void anAdminGivesPartOfTheMoneyBack() {
        var order = payable("BKASH");
        var id = id(order);
        returned(session(order), "success").expectStatus().isSeeOther();
        awaitStatus(id, "CONFIRMED");
        var path = "/api/v1/orders/" + id + "/refunds";
        var body = "{\"amount\":{\"amount\":1000,\"currency\":\"BDT\"},\"reason\":\"broken box\"}";
        post(path, bearer(), body, "Idempotency-Key", "r0").expectStatus().isForbidden();
        post(path, tokens.admin(), body, "Idempotency-Key", "r1").expectStatus().isEqualTo(409);
        db.sql("update orders set state = 'DELIVERED' where id = ?").params(id).update();
        post(path, tokens.admin(), body, "Idempotency-Key", "r2-" + id)
                .expectStatus()
                .isCreated();
        await().atMost(SOON).until(() -> session(order).refunds.equals(List.of("10.00")));
        await().atMost(Duration.ofSeconds(5)).until(() -> ledger(id, "GATEWAY") == 70_000);
        assertThat(ledger(id, "ESCROW")).isEqualTo(-70_000);
        var tooMuch = "{\"amount\":{\"amount\":70001,\"currency\":\"BDT\"},\"reason\":\"all\"}";
        post(path, tokens.admin(), tooMuch, "Idempotency-Key", "r3-" + id)
                .expectStatus()
                .isEqualTo(422);
        post(path, tokens.admin(), "{\"reason\":\"all\"}", "Idempotency-Key", "r4-" + id)
                .expectStatus()
                .isCreated();
        awaitStatus(id, "REFUNDED");
    }

    private static Session session(JsonNode order) {
        return BKASH.sessionOf(order.get("number").asString(), 1);
    }

    private ResponseSpec returned(Session session, String status) {
        return get("/api/v1/payments/bkash/callback?paymentID=" + session.id + "&status=" + status, null);
    }
}
