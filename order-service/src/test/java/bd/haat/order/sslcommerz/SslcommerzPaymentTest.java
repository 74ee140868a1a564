package bd.haat.order.sslcommerz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.order.FakeSslcommerz;
import bd.haat.order.FakeSslcommerz.Session;
import bd.haat.order.GatewayTest;
import bd.haat.order.Neighbours;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class SslcommerzPaymentTest extends GatewayTest {
    private static final String BASE = "/api/v1/payments/sslcommerz/";

    private final SslcommerzGateway gateway;
    private final ObservationRegistry observations;

    @Autowired
    SslcommerzPaymentTest(SslcommerzGateway gateway, ObservationRegistry observations) {
        this.gateway = gateway;
        this.observations = observations;
    }

    @Test
    void aNoticeAloneConfirmsTheOrder() {
        var order = payable("SSLCOMMERZ");
        var session = session(order);
        assertThat(session.asked)
                .containsEntry("total_amount", "710.00")
                .containsEntry("currency", "BDT")
                .containsEntry("tran_id", order.get("number").asString() + "-1")
                .hasEntrySatisfying("ipn_url", url -> assertThat(url).endsWith(BASE + "ipn"));
        session.approve();
        notice(session).expectStatus().isOk();
        awaitStatus(id(order), "CONFIRMED");
        assertThat(session.validations.get()).isEqualTo(1);
        assertThat(ledger(id(order), "GATEWAY")).isEqualTo(71_000);

        var browser = form(BASE + "success", FakeSslcommerz.signed(session.told()));
        browser.expectStatus().isSeeOther();
        browser.expectHeader().valueEquals("Location", "/pay/result/" + id(order));
    }

    @Test
    void aBrowserAloneConfirmsTheOrderToo() {
        var order = payable("SSLCOMMERZ");
        session(order).approve();
        form(BASE + "success", FakeSslcommerz.signed(session(order).told()))
                .expectStatus()
                .isSeeOther();
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void doubledDelayedAndDisorderedNoticesConfirmOnce() throws Exception {
        var order = payable("SSLCOMMERZ");
        var session = session(order);
        session.status = "FAILED";
        var early = FakeSslcommerz.signed(session.told());
        session.approve();
        Callable<Integer> notice =
                () -> notice(session).returnResult().getStatus().value();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var status : pool.invokeAll(List.of(notice, notice, notice, notice, notice, notice)))
                assertThat(status.get()).isEqualTo(200);
        }
        awaitStatus(id(order), "CONFIRMED");
        form(BASE + "ipn", early).expectStatus().isOk();
        form(BASE + "fail", early).expectStatus().isSeeOther();
        assertThat(order(id(order)).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(events("order.confirmed.v1", id(order))).hasSize(1);
        assertThat(events("payment.failed.v1", id(order))).isEmpty();
    }

    @Test
    void anEarlyFailureDoesNotHideTheMoneyThatCameAfterIt() {
        var order = payable("SSLCOMMERZ");
        session(order).status = "FAILED";
        notice(session(order)).expectStatus().isOk();
        assertThat(event("payment.failed.v1", id(order)).get("code").asString()).isEqualTo("FAILED");
        session(order).approve();
        notice(session(order)).expectStatus().isOk();
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void aForgedNoticeIsRefusedAndCounted() {
        var order = payable("SSLCOMMERZ");
        var session = session(order);
        session.approve();
        var right = FakeSslcommerz.signed(session.told());
        session.status = "PENDING";
        var forged = hints("SSLCOMMERZ", "FORGED");
        refused(changed(right, "verify_sign", "0".repeat(32)));
        refused(changed(right, "amount", "1.00"));
        refused(changed(right, "tran_id", "HT-000000-000000-1"));
        refused(without(right, "verify_sign"));
        refused(without(right, "verify_key"));
        refused(changed(right, "verify_key", "amount"));
        refused(without(right, "tran_id"));
        refused(Map.of("tran_id", session.tranId(), "status", "VALID"));
        assertThat(hints("SSLCOMMERZ", "FORGED")).isEqualTo(forged + 8);
        http.post()
                .uri(BASE + "ipn?status=VALID")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("status=VALID&tran_id=" + session.tranId())
                .exchange()
                .expectStatus()
                .isBadRequest();
        post(BASE + "ipn", null, "{}").expectStatus().isEqualTo(415);
        assertThat(order(id(order)).get("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void aFormThatMakesNoSenseIsRefused() {
        var many = new StringBuilder("status=VALID");
        for (int i = 0; i < 1500; i++) many.append("&f").append(i).append("=1");
        for (var form :
                List.of("", "=", "&&", "tran_id=%zz&status=%", many.toString(), "tran_id=" + "x".repeat(900_000)))
            http.post()
                    .uri(BASE + "ipn")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
    }

    @Test
    void aSignedLieChangesNothing() {
        var order = payable("SSLCOMMERZ");
        var lie = changed(session(order).told(), "status", "VALID");
        form(BASE + "ipn", FakeSslcommerz.signed(lie)).expectStatus().isOk();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void aNoticeOfAPaymentThatIsNotOursIsNotFound() {
        var order = payable("SSLCOMMERZ");
        for (var transaction : List.of("HT-261125-ABCDEF-1", "' or 1=1", "\u0000", "x".repeat(100)))
            form(BASE + "ipn", FakeSslcommerz.signed(changed(session(order).told(), "tran_id", transaction)))
                    .expectStatus()
                    .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "query, 500, '<html>'",
        "query, 200, '{\"APIConnect\":\"FAILED\"}'",
        "query, 200, '{\"APICon'",
        "validate, 200, '{\"APIConnect\":\"DONE\",\"status\":\"INVALID_TRANSACTION\"}'",
        "validate, 500, ''"
    })
    void whileSslcommerzIsSilentNobodyPaysAgain(String operation, int status, String body) {
        var order = payable("SSLCOMMERZ");
        session(order).approve();
        SSLCOMMERZ.fault(operation, _ -> {
            session(order).status = "VALID";
            return new Answer(status, body);
        });
        notice(session(order)).expectStatus().isOk();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("EXECUTING");
        payAgain(id(order), "NAGAD").expectStatus().isEqualTo(409);
        SSLCOMMERZ.heal();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
    }

    @Test
    void thePasswordStaysOutOfTraces() {
        var seen = new CopyOnWriteArrayList<String>();
        observations.observationConfig().observationHandler(new ObservationHandler<ClientRequestObservationContext>() {
            @Override
            public void onStop(ClientRequestObservationContext context) {
                seen.add(context.getAllKeyValues().toString());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof ClientRequestObservationContext;
            }
        });
        var order = payable("SSLCOMMERZ");
        session(order).approve();
        notice(session(order)).expectStatus().isOk();
        assertThat(seen).anySatisfy(values -> assertThat(values).contains("validationserverAPI"));
        assertThat(seen).noneSatisfy(values -> assertThat(values).contains("sandbox-store-password"));
    }

    @Test
    void aSlowAnswerIsAskedForAgain() {
        var order = payable("SSLCOMMERZ");
        session(order).approve();
        SSLCOMMERZ.loseAnswersOf("query");
        notice(session(order)).expectStatus().isOk();
        SSLCOMMERZ.heal();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"amount\":\"710.00\"', '\"amount\":\"709.99\"'",
        "'\"currency_type\":\"BDT\"', '\"currency_type\":\"USD\"'"
    })
    void anotherSumOrCurrencyGoesBack(String right, String wrong) {
        var order = payable("SSLCOMMERZ");
        session(order).approve();
        for (var operation : List.of("query", "validate"))
            SSLCOMMERZ.fault(operation, answer -> new Answer(200, answer.json().replace(right, wrong)));
        notice(session(order)).expectStatus().isOk();
        await().atMost(SOON).until(() -> session(order).refunds.size() == 1);
        assertThat(order(id(order)).get("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(event("payment.failed.v1", id(order)).get("code").asString()).isEqualTo("mismatch");
    }

    @Test
    void moneyThatComesAfterExpiryGoesBack() {
        var order = payable("SSLCOMMERZ");
        expire(id(order));
        session(order).approve();
        notice(session(order)).expectStatus().isOk();
        awaitStatus(id(order), "REFUNDED");
        assertThat(session(order).refunds.values()).containsExactly("710.00");
        assertThat(ledger(id(order), "GATEWAY")).isZero();
    }

    @Test
    void aRefundWhoseAnswerIsLostGoesBackOnce() {
        var order = payable("SSLCOMMERZ");
        session(order).approve();
        notice(session(order)).expectStatus().isOk();
        awaitStatus(id(order), "CONFIRMED");
        SSLCOMMERZ.loseAnswersOf("refund");
        post("/api/v1/orders/" + id(order) + "/cancel", bearer(), "{\"reason\":\"x\"}")
                .expectStatus()
                .isOk();
        await().atMost(SOON).until(() -> session(order).refunds.size() == 1);
        SSLCOMMERZ.heal();
        awaitStatus(id(order), "REFUNDED");
        assertThat(session(order).refunds.values()).containsExactly("710.00");
    }

    @Test
    void whoTurnsBackMayPayAnotherWay() {
        var order = payable("SSLCOMMERZ");
        session(order).status = "CANCELLED";
        form(BASE + "cancel", FakeSslcommerz.signed(session(order).told()))
                .expectStatus()
                .isSeeOther();
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("CANCELLED");
        var again = body(payAgain(id(order), "BKASH"));
        assertThat(again.get("method").asString()).isEqualTo("BKASH");
    }

    @Test
    void aRefusedSessionKeepsTheOrderPendingWithItsReason() {
        SSLCOMMERZ.fault("session", _ -> Answer.ok("{\"status\":\"FAILED\",\"failedreason\":\"Store is De-active\"}"));
        var id = placed(order("SSLCOMMERZ", Neighbours.HONEY, 1));
        reserve(id);
        awaitOrder(
                id,
                order -> assertThat(order.at("/payment/failureCode").asString(""))
                        .isEqualTo("refused"));
        SSLCOMMERZ.heal();
        awaitStatus(id, "AWAITING_PAYMENT");
    }

    @ParameterizedTest
    @CsvSource({"999, false", "1000, true", "50000000, true", "50000001, false"})
    void itsLimitsAreKept(long amountMinor, boolean taken) {
        assertThat(gateway.takes(amountMinor)).isEqualTo(taken);
    }

    private void refused(Map<String, String> fields) {
        form(BASE + "ipn", fields).expectStatus().isBadRequest();
    }

    private ResponseSpec notice(Session session) {
        return form(BASE + "ipn", FakeSslcommerz.signed(session.told()));
    }

    private static Session session(JsonNode order) {
        return SSLCOMMERZ.behind(payUrl(order));
    }

    private static Map<String, String> changed(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> fields, String name) {
        var changed = new HashMap<>(fields);
        changed.remove(name);
        return changed;
    }
}
