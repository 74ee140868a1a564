package bd.haat.order.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.order.GatewayTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same way, another way, or cash at the door. */
class PayAgainTest extends GatewayTest {
    @Test
    void anotherWayIsTakenWhileTheFirstPageIsOpen() {
        var order = payable("BKASH");
        var again = payAgain(id(order), "NAGAD");
        again.expectStatus().isCreated();
        var payment = body(again);
        assertThat(payment.get("method").asString()).isEqualTo("NAGAD");
        assertThat(payment.get("status").asString()).isEqualTo("OPEN");
        assertThat(order(id(order)).get("paymentMethod").asString()).isEqualTo("NAGAD");

        var session = NAGAD.behind(payment.get("redirectUrl").asString());
        session.approve();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
        bkashReturns(order);
        assertThat(BKASH.sessionOf(number(order), 1).captures.get()).isZero();
    }

    @Test
    void ofTwoPagesThatWerePaidOneGoesBack() {
        var order = payable("NAGAD");
        var first = NAGAD.behind(payUrl(order));
        var second = SSLCOMMERZ.behind(
                body(payAgain(id(order), "SSLCOMMERZ")).get("redirectUrl").asString());
        first.approve();
        second.approve();
        ask(id(order));
        var kept = awaitStatus(id(order), "CONFIRMED").get("paymentMethod").asString();
        var other = kept.equals("NAGAD") ? second.refunds : first.refunds;
        await().atMost(SOON).until(() -> other.containsValue("710.00"));
        assertThat(first.refunds.size() + second.refunds.size()).isEqualTo(1);
        await().atMost(SOON).until(() -> ledger(id(order), "GATEWAY") == 71_000);
        assertThat(ledger(id(order), "ESCROW")).isEqualTo(-71_000);
        assertThat(ledger(id(order), "CUSTOMER")).isZero();
    }

    @Test
    void whoGoesBackToTheFirstTabPaysThere() {
        var order = payable("BKASH");
        var second = NAGAD.behind(
                body(payAgain(id(order), "NAGAD")).get("redirectUrl").asString());
        bkashReturns(order);
        var paid = awaitStatus(id(order), "CONFIRMED");
        assertThat(paid.get("paymentMethod").asString()).isEqualTo("BKASH");
        second.approve();
        ask(id(order));
        await().atMost(SOON).until(() -> second.refunds.containsValue("710.00"));
        assertThat(BKASH.sessionOf(number(order), 1).refunds).isEmpty();
    }

    @Test
    void whoHasPaidIsNotAskedToPayAgain() {
        var order = payable("NAGAD");
        NAGAD.behind(payUrl(order)).approve();
        payAgain(id(order), "BKASH").expectStatus().isEqualTo(409);
        assertThat(order(id(order)).get("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aPageThatIsOpenIsGivenAgainAndOneThatIsOverIsNot() {
        var order = payable("NAGAD");
        var same = body(payAgain(id(order), "NAGAD"));
        assertThat(same.get("redirectUrl").asString()).isEqualTo(payUrl(order));
        NAGAD.behind(payUrl(order)).status = "Failed";
        var next = body(payAgain(id(order), "NAGAD"));
        assertThat(next.get("status").asString()).isEqualTo("OPEN");
        assertThat(next.get("redirectUrl").asString()).isNotEqualTo(payUrl(order));
    }

    @Test
    void theFirstPageMayStillBePaidAfterTheChange() {
        var order = payable("NAGAD");
        payAgain(id(order), "BKASH").expectStatus().isCreated();
        NAGAD.behind(payUrl(order)).approve();
        ask(id(order));
        var paid = awaitStatus(id(order), "CONFIRMED");
        assertThat(paid.get("paymentMethod").asString()).isEqualTo("NAGAD");
        assertThat(paid.at("/payment/status").asString()).isEqualTo("CAPTURED");
    }

    @Test
    void cashAtTheDoorConfirmsTheOrder() {
        var order = payable("BKASH");
        var chosen = payAgain(id(order), "COD");
        chosen.expectStatus().isCreated();
        var payment = body(chosen);
        assertThat(payment.get("method").asString()).isEqualTo("COD");
        assertThat(payment.get("status").asString()).isEqualTo("DUE");
        var confirmed = order(id(order));
        assertThat(confirmed.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.get("paymentMethod").asString()).isEqualTo("COD");
        assertThat(confirmed.at("/payment/method").asString()).isEqualTo("COD");
        assertThat(confirmed.get("shipments")).hasSize(1);
        assertThat(event("order.confirmed.v1", id(order)).get("paymentMethod").asString())
                .isEqualTo("COD");
        assertThat(confirmed.get("timeline").toString()).contains("CASH_CHOSEN");
        bkashReturns(order);
        assertThat(BKASH.sessionOf(number(order), 1).captures.get()).isZero();
        assertThat(ledger(id(order), "ESCROW")).isZero();
        assertThat(body(payAgain(id(order), "COD")).get("id")).isEqualTo(payment.get("id"));
        payAgain(id(order), "BKASH").expectStatus().isEqualTo(409);
    }

    @Test
    void moneyThatComesAfterCashWasChosenGoesBack() {
        var order = payable("SSLCOMMERZ");
        var session = SSLCOMMERZ.behind(payUrl(order));
        payAgain(id(order), "COD").expectStatus().isCreated();
        session.approve();
        ask(id(order));
        await().atMost(SOON).until(() -> session.refunds.containsValue("710.00"));
        await().atMost(SOON).until(() -> ledger(id(order), "GATEWAY") == 0);
        assertThat(order(id(order)).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(order(id(order)).at("/payment/status").asString()).isEqualTo("DUE");
    }

    @Test
    void cashIsNotOfferedAboveItsLimit() {
        var order = payable("BKASH");
        db.sql("update orders set subtotal_minor = 6000000, discount_minor = 0, total_minor = 6000000 + delivery_minor"
                        + " where id = ?")
                .params(id(order))
                .update();
        payAgain(id(order), "COD").expectStatus().isEqualTo(422);
        assertThat(order(id(order)).get("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void cashIsNotChosenWhileMoneyMayBeOnItsWay() {
        var order = payable("BKASH");
        BKASH.loseAnswersOf("execute");
        BKASH.fault("status", _ -> new Answer(500, "<html>"));
        bkashReturns(order);
        payAgain(id(order), "COD").expectStatus().isEqualTo(409);
        BKASH.heal();
        awaitStatus(id(order), "CONFIRMED");
        assertThat(order(id(order)).get("paymentMethod").asString()).isEqualTo("BKASH");
    }

    @Test
    void anExpiredOrderIsNotPaidInCash() {
        var order = payable("BKASH");
        expire(id(order));
        payAgain(id(order), "COD").expectStatus().isEqualTo(409);
        payAgain(UUID.randomUUID(), "COD").expectStatus().isNotFound();
    }

    @Test
    void payingAndChoosingCashAtOnceEndsOneWay() throws Exception {
        for (int i = 0; i < 5; i++) {
            var order = payable("NAGAD");
            var session = NAGAD.behind(payUrl(order));
            session.approve();
            try (var pool = Executors.newFixedThreadPool(2)) {
                var both = pool.invokeAll(List.<Callable<Integer>>of(
                        () -> get(
                                        "/api/v1/payments/nagad/callback?payment_ref_id=" + session.reference
                                                + "&status=Success",
                                        null)
                                .returnResult()
                                .getStatus()
                                .value(),
                        () -> payAgain(id(order), "COD")
                                .returnResult()
                                .getStatus()
                                .value()));
                for (var one : both) assertThat(one.get()).isIn(303, 201, 409);
            }
            ask(id(order));
            await().atMost(SOON).untilAsserted(() -> {
                var settled = order(id(order));
                assertThat(settled.get("status").asString()).isEqualTo("CONFIRMED");
                assertThat(session.refunds)
                        .hasSize(settled.get("paymentMethod").asString().equals("COD") ? 1 : 0);
            });
            assertThat(events("order.confirmed.v1", id(order))).hasSizeLessThanOrEqualTo(1);
        }
    }

    private void bkashReturns(JsonNode order) {
        var session = BKASH.sessionOf(number(order), 1);
        get("/api/v1/payments/bkash/callback?paymentID=" + session.id + "&status=success", null)
                .expectStatus()
                .isSeeOther();
    }

    private static String number(JsonNode order) {
        return order.get("number").asString();
    }
}
