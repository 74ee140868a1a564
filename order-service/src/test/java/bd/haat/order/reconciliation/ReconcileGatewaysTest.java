package bd.haat.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.order.GatewayTest;
import bd.haat.order.orders.PaymentMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReconcileGatewaysTest extends GatewayTest {
    /** Each test has a day of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final LocalDate day = LocalDate.of(2021, 1, 1).plusDays(DAYS.incrementAndGet());

    private final ReconcileGateways reconcileGateways;

    @Autowired
    ReconcileGatewaysTest(ReconcileGateways reconcileGateways) {
        this.reconcileGateways = reconcileGateways;
    }

    @BeforeEach
    void nothingInDispute() {
        db.sql("update payment_differences set settled_at = now() where settled_at is null")
                .update();
    }

    @Test
    void booksThatAgreeMakeNoDifference() {
        paidByNagad();
        paidByBkash();
        reconcile(PaymentMethod.NAGAD);
        reconcile(PaymentMethod.BKASH);
        assertThat(open("NAGAD")).isEmpty();
        assertThat(open("BKASH")).isEmpty();
        var run = run("NAGAD");
        assertThat(run.get("payments").asInt()).isEqualTo(1);
        assertThat(run.get("differences").asInt()).isZero();
        assertThat(run.get("endedAt")).isNotNull();
    }

    @Test
    void moneyThatWeDidNotKnowOfIsFoundNotedAndGivenBack() {
        var order = payable("NAGAD");
        expire(id(order));
        db.sql("update payments set check_at = null where order_id = ?")
                .params(id(order))
                .update();
        NAGAD.behind(payUrl(order)).approve();
        begunThatDay(order);
        reconcile(PaymentMethod.NAGAD);
        var found = open("NAGAD").getFirst();
        assertThat(found.get("kind").asString()).isEqualTo("CAPTURED_THERE_ONLY");
        assertThat(found.get("orderId").asString()).isEqualTo(id(order).toString());
        assertThat(found.at("/ours/amount").asLong()).isZero();
        assertThat(found.at("/theirs/amount").asLong()).isEqualTo(71_000);
        awaitStatus(id(order), "REFUNDED");

        nextNight(PaymentMethod.NAGAD);
        assertThat(open("NAGAD")).isEmpty();
        assertThat(all("NAGAD").getFirst().get("settledAt")).isNotNull();
    }

    @Test
    void moneyThatTheyDoNotHaveIsReportedUntilTheyDo() {
        var order = paidByNagad();
        NAGAD.behind(payUrl(order)).status = "Failed";
        reconcile(PaymentMethod.NAGAD);
        assertThat(open("NAGAD").getFirst().get("kind").asString()).isEqualTo("CAPTURED_HERE_ONLY");
        assertThat(run("NAGAD").get("differences").asInt()).isEqualTo(1);
        nextNight(PaymentMethod.NAGAD);
        assertThat(open("NAGAD")).hasSize(1);
        NAGAD.behind(payUrl(order)).approve();
        nextNight(PaymentMethod.NAGAD);
        assertThat(open("NAGAD")).isEmpty();
    }

    @Test
    void anotherSumAndARefundOfTheirOwnAreReported() {
        var order = paidByBkash();
        var session = BKASH.sessionOf(order.get("number").asString(), 1);
        session.refunds.add("10.00");
        BKASH.fault("status", answer -> new Answer(200, answer.json().replace("710.00", "700.00")));
        reconcile(PaymentMethod.BKASH);
        assertThat(open("BKASH"))
                .extracting(one -> one.get("kind").asString())
                .containsExactlyInAnyOrder("AMOUNT", "REFUND");
    }

    @Test
    void aGatewayThatIsSilentIsAskedAgainTheNextNight() {
        paidByNagad();
        NAGAD.fault("verify", _ -> new Answer(500, "<html>"));
        reconcile(PaymentMethod.NAGAD);
        assertThat(open("NAGAD").getFirst().get("kind").asString()).isEqualTo("UNANSWERED");
        NAGAD.heal();
        nextNight(PaymentMethod.NAGAD);
        assertThat(open("NAGAD")).isEmpty();
    }

    @Test
    void aDayIsComparedOnceAndGoesOnWhereItBrokeOff() {
        var first = paidByNagad();
        var second = paidByNagad();
        db.sql("insert into reconciliations (method, day, payments, last_id, started_at)"
                        + " select 'NAGAD', ?, 1, p.id, now() from payments p where p.order_id = ?")
                .params(day, earlier(first, second))
                .update();
        reconcile(PaymentMethod.NAGAD);
        reconcile(PaymentMethod.NAGAD);
        assertThat(run("NAGAD").get("payments").asInt()).isEqualTo(2);
    }

    @Test
    void theListsArePagedForAdminsAlone() {
        for (int i = 0; i < 3; i++) NAGAD.behind(payUrl(paidByNagad())).status = "Failed";
        reconcile(PaymentMethod.NAGAD);
        var path = "/api/v1/admin/payments/differences?open=true&method=NAGAD&limit=2";
        var page = body(get(path, tokens.admin()));
        assertThat(page.get("items")).hasSize(2);
        var rest = body(get(path + "&cursor=" + page.get("nextCursor").asString(), tokens.admin()));
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        get(path, bearer()).expectStatus().isForbidden();
        get(path, null).expectStatus().isUnauthorized();
        get(path + "&cursor=forged", tokens.admin()).expectStatus().isBadRequest();
        get("/api/v1/admin/payments/differences?limit=0", tokens.admin())
                .expectStatus()
                .isBadRequest();
        get("/api/v1/admin/payments/differences?method=GOLD", tokens.admin())
                .expectStatus()
                .isBadRequest();
        var runs = body(get("/api/v1/admin/payments/reconciliations?limit=1", tokens.admin()));
        assertThat(runs.get("items")).hasSize(1);
        var older = get(
                "/api/v1/admin/payments/reconciliations?limit=1&cursor="
                        + runs.get("nextCursor").asString(),
                tokens.admin());
        assertThat(body(older).get("items").get(0))
                .isNotEqualTo(runs.get("items").get(0));
    }

    @Test
    void whatDiffersIsAMetric() {
        NAGAD.behind(payUrl(paidByNagad())).status = "Failed";
        reconcile(PaymentMethod.NAGAD);
        assertThat(meters.find("haat.payments.differences")
                        .tag("method", "NAGAD")
                        .gauge())
                .isNotNull();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> meters.get("haat.payments.differences")
                                .tag("method", "NAGAD")
                                .gauge()
                                .value()
                        >= 1);
    }

    private JsonNode paidByNagad() {
        var order = payable("NAGAD");
        NAGAD.behind(payUrl(order)).approve();
        ask(id(order));
        awaitStatus(id(order), "CONFIRMED");
        return begunThatDay(order);
    }

    private JsonNode paidByBkash() {
        var order = payable("BKASH");
        var session = BKASH.sessionOf(order.get("number").asString(), 1);
        get("/api/v1/payments/bkash/callback?paymentID=" + session.id + "&status=success", null)
                .expectStatus()
                .isSeeOther();
        awaitStatus(id(order), "CONFIRMED");
        return begunThatDay(order);
    }

    private JsonNode begunThatDay(JsonNode order) {
        var noon = day.atTime(12, 0).atZone(ZoneId.of("Asia/Dhaka")).toOffsetDateTime();
        db.sql("update payments set created_at = ? where order_id = ?")
                .params(noon, id(order))
                .update();
        return order;
    }

    private UUID earlier(JsonNode one, JsonNode other) {
        return id(one).compareTo(id(other)) < 0 ? id(one) : id(other);
    }

    private void reconcile(PaymentMethod method) {
        reconcileGateways.reconcile(method, day);
    }

    /** A day of no payments, on which those in dispute are asked about again. */
    private void nextNight(PaymentMethod method) {
        reconcileGateways.reconcile(method, LocalDate.of(2019, 1, 1).plusDays(DAYS.incrementAndGet()));
    }

    private List<JsonNode> open(String method) {
        return found("open=true&method=" + method);
    }

    private List<JsonNode> all(String method) {
        return found("method=" + method);
    }

    private List<JsonNode> found(String query) {
        var items = new ArrayList<JsonNode>();
        body(get("/api/v1/admin/payments/differences?" + query, tokens.admin()))
                .get("items")
                .forEach(items::add);
        assertThat(new HashSet<>(items)).hasSameSizeAs(items);
        return items;
    }

    private JsonNode run(String method) {
        var runs = new ArrayList<JsonNode>();
        body(get("/api/v1/admin/payments/reconciliations?limit=100&method=" + method, tokens.admin()))
                .get("items")
                .forEach(runs::add);
        return runs.stream()
                .filter(run -> run.get("day").asString().equals(day.toString()))
                .findFirst()
                .orElseThrow();
    }
}
