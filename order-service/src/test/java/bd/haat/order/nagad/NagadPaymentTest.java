package bd.haat.order.nagad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.order.FakeNagad;
import bd.haat.order.FakeNagad.Session;
import bd.haat.order.GatewayTest;
import bd.haat.order.Neighbours;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payments;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class NagadPaymentTest extends GatewayTest {
    private final NagadGateway gateway;
    private final Payments payments;

    @Autowired
    NagadPaymentTest(NagadGateway gateway, Payments payments) {
        this.gateway = gateway;
        this.payments = payments;
    }

    @Test
    void anApprovedPaymentConfirmsTheOrder() {
        var order = payable("NAGAD");
        var session = session(order);
        assertThat(session.amount).isEqualTo("710.00");
        session.approve();
        var answer = back(session, "Success");
        answer.expectStatus().isSeeOther();
        answer.expectHeader().valueEquals("Location", "/pay/result/" + id(order));
        var paid = awaitStatus(id(order), "CONFIRMED");
        assertThat(paid.at("/payment/status").asString()).isEqualTo("CAPTURED");
        assertThat(ledger(id(order), "GATEWAY")).isEqualTo(71_000);
        assertThat(ledger(id(order), "ESCROW")).isEqualTo(-71_000);
    }

    @Test
    void manyReturnsAtOnceConfirmOnce() throws Exception {
        var order = payable("NAGAD");
        session(order).approve();
        Callable<Integer> back =
                () -> back(session(order), "Success").returnResult().getStatus().value();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var status : pool.invokeAll(List.of(back, back, back, back, back, back, back, back)))
                assertThat(status.get()).isEqualTo(303);
        }
        awaitStatus(id(order), "CONFIRMED");
        var repeated = hints("NAGAD", "REPEATED");
        back(session(order), "Failed").expectStatus().isSeeOther();
        assertThat(hints("NAGAD", "REPEATED")).isEqualTo(repeated + 1);
        assertThat(events("order.confirmed.v1", id(order))).hasSize(1);
        assertThat(ledger(id(order), "GATEWAY")).isEqualTo(71_000);
    }

    @Test
    void whoPaysAndClosesThePageIsFoundOut() {
        var order = payable("NAGAD");
        session(order).approve();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void aForgedSuccessChangesNothing() {
        var order = payable("NAGAD");
        back(session(order), "Success").expectStatus().isSeeOther();
        var waiting = order(id(order));
        assertThat(waiting.get("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(waiting.at("/payment/status").asString()).isEqualTo("OPEN");
        assertThat(payUrl(waiting)).isEqualTo(payUrl(order));
    }

    @Test
    void whoTurnsBackAndPaysAfterAllIsFoundOut() {
        var order = payable("NAGAD");
        back(session(order), "Aborted").expectStatus().isSeeOther();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("CANCELLED");
        session(order).approve();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void aRefusedPaymentMayBeTriedAgain() {
        var order = payable("NAGAD");
        session(order).status = "Failed";
        back(session(order), "Failed").expectStatus().isSeeOther();
        assertThat(event("payment.failed.v1", id(order)).get("code").asString()).isEqualTo("Failed");
        var again = body(payAgain(id(order), "NAGAD"));
        var second = NAGAD.behind(again.get("redirectUrl").asString());
        assertThat(second.orderId).isNotEqualTo(session(order).orderId);
        second.approve();
        back(second, "Success").expectStatus().isSeeOther();
        awaitStatus(id(order), "CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"500, '<html>'", "200, '{\"merchantId\":\"68'", "400, '{\"reason\":\"INTERNAL_ERROR\"}'", "200, '{}'"})
    void whileNagadIsSilentNobodyPaysAgain(int status, String body) {
        var order = payable("NAGAD");
        session(order).approve();
        NAGAD.fault("verify", _ -> new Answer(status, body));
        back(session(order), "Success").expectStatus().isSeeOther();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("EXECUTING");
        payAgain(id(order), "BKASH").expectStatus().isEqualTo(409);
        payAgain(id(order), "COD").expectStatus().isEqualTo(409);
        NAGAD.heal();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void aSlowAnswerIsAskedForAgain() {
        var order = payable("NAGAD");
        session(order).approve();
        NAGAD.loseAnswersOf("verify");
        back(session(order), "Success").expectStatus().isSeeOther();
        NAGAD.heal();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void whenNagadSaysThatNothingWasPaidTheShopperMayPayOn() {
        var order = payable("NAGAD");
        NAGAD.fault("verify", _ -> new Answer(500, "<html>"));
        back(session(order), "Success").expectStatus().isSeeOther();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("EXECUTING");
        NAGAD.heal();
        ask(id(order));
        awaitOrder(
                id(order),
                now -> assertThat(now.at("/payment/status").asString()).isEqualTo("OPEN"));
        session(order).approve();
        back(session(order), "Success").expectStatus().isSeeOther();
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void moneyThatComesAfterExpiryGoesBack() {
        var order = payable("NAGAD");
        expire(id(order));
        session(order).approve();
        ask(id(order));
        awaitStatus(id(order), "REFUNDED");
        assertThat(session(order).refunds.values()).containsExactly("710.00");
        assertThat(ledger(id(order), "GATEWAY")).isZero();
        assertThat(ledger(id(order), "CUSTOMER")).isZero();
    }

    @Test
    void anotherSumOrAnotherOrderGoesBack() {
        var cheap = payable("NAGAD");
        session(cheap).approve();
        session(cheap).amount = "1.00";
        back(session(cheap), "Success").expectStatus().isSeeOther();
        await().atMost(SOON).until(() -> session(cheap).refunds.containsValue("1.00"));
        assertThat(order(id(cheap)).get("status").asString()).isEqualTo("AWAITING_PAYMENT");

        var foreign = payable("NAGAD");
        session(foreign).approve();
        NAGAD.fault("verify", answer -> new Answer(200, answer.json().replace(session(foreign).orderId, "HT0000")));
        back(session(foreign), "Success").expectStatus().isSeeOther();
        await().atMost(SOON).until(() -> session(foreign).refunds.containsValue("710.00"));
        assertThat(order(id(foreign)).get("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void anAnswerAboutAnotherMerchantOrPaymentIsNone() {
        var order = payable("NAGAD");
        session(order).approve();
        var payment = payments.of(id(order)).getFirst();
        NAGAD.fault("verify", answer -> new Answer(200, answer.json().replace("683002007104225", "1")));
        assertThat(gateway.ask(payment)).isInstanceOf(GatewayAnswer.Unknown.class);
        NAGAD.fault("verify", answer -> new Answer(200, answer.json().replace(session(order).reference, "X")));
        assertThat(gateway.ask(payment)).isInstanceOf(GatewayAnswer.Unknown.class);
        NAGAD.fault("verify", answer -> new Answer(200, answer.json().replace("\"000\"", "\"999\"")));
        assertThat(gateway.ask(payment)).isInstanceOf(GatewayAnswer.Unknown.class);
        NAGAD.heal();
        assertThat(gateway.ask(payment)).isInstanceOf(GatewayAnswer.Captured.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "complete"})
    void aRefusedSessionKeepsTheOrderPendingWithItsReason(String operation) {
        NAGAD.fault(operation, _ -> FakeNagad.refusal("INVALID_ACCOUNT"));
        pendingFor("INVALID_ACCOUNT");
    }

    @Test
    void anAnswerThatNagadDidNotSignIsNone() {
        NAGAD.fault(
                "initialize",
                answer -> new Answer(200, answer.json().replace("\"signature\":\"", "\"signature\":\"AAAA")));
        pendingFor("no-answer");
    }

    private void pendingFor(String code) {
        var id = placed(order("NAGAD", Neighbours.HONEY, 1));
        reserve(id);
        awaitOrder(
                id,
                order -> assertThat(order.at("/payment/failureCode").asString(""))
                        .isEqualTo(code));
        assertThat(order(id).get("status").asString()).isEqualTo("PENDING");
        NAGAD.heal();
        awaitStatus(id, "AWAITING_PAYMENT");
    }

    @Test
    void aRefundWhoseAnswerIsLostGoesBackOnce() {
        var order = confirmed();
        NAGAD.loseAnswersOf("cancel");
        post("/api/v1/orders/" + id(order) + "/cancel", bearer(), "{\"reason\":\"ভুল\"}")
                .expectStatus()
                .isOk();
        await().atMost(SOON).until(() -> session(order).refunds.size() == 1);
        NAGAD.heal();
        awaitStatus(id(order), "REFUNDED");
        assertThat(session(order).refunds.values()).containsExactly("710.00");
        assertThat(ledger(id(order), "GATEWAY")).isZero();
    }

    @Test
    void partOfTheMoneyGoesBackAndThenTheRest() {
        var order = confirmed();
        db.sql("update orders set state = 'DELIVERED' where id = ?")
                .params(id(order))
                .update();
        var path = "/api/v1/orders/" + id(order) + "/refunds";
        var part = "{\"amount\":{\"amount\":1050,\"currency\":\"BDT\"},\"reason\":\"broken box\"}";
        post(path, tokens.admin(), part, "Idempotency-Key", "n1-" + id(order))
                .expectStatus()
                .isCreated();
        await().atMost(SOON).until(() -> ledger(id(order), "GATEWAY") == 69_950);
        post(path, tokens.admin(), "{\"reason\":\"all\"}", "Idempotency-Key", "n2-" + id(order))
                .expectStatus()
                .isCreated();
        awaitStatus(id(order), "REFUNDED");
        assertThat(session(order).refunds.values()).containsExactlyInAnyOrder("10.50", "699.50");
    }

    @Test
    void aRefundThatNagadRefusesIsLeftToPeople() {
        var order = confirmed();
        NAGAD.fault("cancel", _ -> FakeNagad.refusal("INVALID_STATE"));
        post("/api/v1/orders/" + id(order) + "/cancel", bearer(), "{\"reason\":\"x\"}")
                .expectStatus()
                .isOk();
        awaitOrder(id(order), now -> assertThat(now.get("timeline").toString()).contains("REFUND_REFUSED"));
    }

    @Test
    void anUnknownPaymentIsNobodys() {
        for (var query : List.of("", "?payment_ref_id=NONE&status=Success", "?payment_ref_id=%3Cscript%3E"))
            get("/api/v1/payments/nagad/callback" + query, null).expectStatus().isNotFound();
    }

    private JsonNode confirmed() {
        var order = payable("NAGAD");
        session(order).approve();
        back(session(order), "Success").expectStatus().isSeeOther();
        awaitStatus(id(order), "CONFIRMED");
        return order;
    }

    private static Session session(JsonNode order) {
        return NAGAD.behind(payUrl(order));
    }

    private ResponseSpec back(Session session, String status) {
        return get(
                "/api/v1/payments/nagad/callback?merchant=683002007104225&order_id=" + session.orderId
                        + "&payment_ref_id=" + session.reference + "&status=" + status
                        + "&status_code=00_0000_000&payment_dt=20261125101010&issuer_payment_ref=X",
                null);
    }
}
