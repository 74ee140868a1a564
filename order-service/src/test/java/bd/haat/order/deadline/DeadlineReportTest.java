package bd.haat.order.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.test.RemoteStub;
import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class DeadlineReportTest extends OrderTest {
    private static final String REPORT = "/api/v1/admin/deadlines";

    private final WatchDeadlines watch;

    @Autowired
    DeadlineReportTest(WatchDeadlines watch) {
        this.watch = watch;
    }

    @Test
    void theReportNamesWhatIsNearAndPastTheEarliestFirst() {
        var past = dueIn("-2 days");
        var earlier = dueIn("-3 days");
        var near = dueIn("2 hours");
        var far = dueIn("20 hours");
        assertThat(orders(REPORT + "?kind=accept&state=PAST&limit=100"))
                .containsSubsequence(earlier.toString(), past.toString())
                .doesNotContain(near.toString(), far.toString());
        assertThat(orders(REPORT + "?kind=accept&state=NEAR&limit=100"))
                .contains(near.toString())
                .doesNotContain(past.toString(), far.toString());
        assertThat(orders(REPORT + "?limit=100"))
                .containsSubsequence(earlier.toString(), past.toString(), near.toString())
                .doesNotContain(far.toString());
        var row = rows(REPORT + "?kind=accept&state=PAST&limit=100").stream()
                .filter(one -> one.get("orderId").asString().equals(past.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("kind").asString()).isEqualTo("accept");
        assertThat(row.get("state").asString()).isEqualTo("PAST");
        assertThat(row.get("orderNumber").asString()).startsWith("HT-");
        assertThat(row.get("sellerId").asString()).isEqualTo(Neighbours.KARIM.toString());
    }

    @Test
    void pageAfterPageShowsEachOnce() {
        var mine = new ArrayList<String>();
        for (int i = 0; i < 5; i++) mine.add(dueIn("-1 hour").toString());
        var shown = new ArrayList<String>();
        String cursor = "";
        do {
            var page = body(get(REPORT + "?kind=accept&state=PAST&limit=2&cursor=" + cursor, tokens.admin()));
            page.get("items").forEach(one -> shown.add(one.get("orderId").asString()));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : page.get("nextCursor").asString();
        } while (cursor != null);
        assertThat(shown).containsAll(mine).doesNotHaveDuplicates();
    }

    @Test
    void whoeverIsNoAdminAndWhateverMakesNoSenseIsRefused() {
        get(REPORT, null).expectStatus().isUnauthorized();
        get(REPORT, bearer()).expectStatus().isForbidden();
        get(REPORT, tokens.seller(UUID.randomUUID())).expectStatus().isForbidden();
        for (var query : List.of("kind=nonsense", "kind=", "state=LATE", "limit=0", "limit=101", "cursor=forged"))
            get(REPORT + "?" + query, tokens.admin()).expectStatus().isBadRequest();
        var elsewhere =
                body(get("/api/v1/admin/orders?limit=1", tokens.admin())).get("nextCursor");
        if (!elsewhere.isNull())
            get(REPORT + "?cursor=" + elsewhere.asString(), tokens.admin())
                    .expectStatus()
                    .isBadRequest();
    }

    @Test
    void aRefundThatDoesNotComeIsNearAndThenPast() {
        var id = placed(order("BKASH", Neighbours.HONEY, 1));
        reserve(id);
        var order = awaitStatus(id, "AWAITING_PAYMENT");
        var session = BKASH.sessionOf(order.get("number").asString(), 1);
        get("/api/v1/payments/bkash/callback?paymentID=" + session.id + "&status=success", null)
                .expectStatus()
                .isSeeOther();
        awaitStatus(id, "CONFIRMED");
        BKASH.fault("refund", _ -> RemoteStub.Answer.ok("{\"externalCode\":\"2071\"}"));
        post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"changed my mind\"}")
                .expectStatus()
                .isOk();
        var lasts = db.sql("select extract(epoch from due_at - created_at)::bigint from refunds where order_id = ?")
                .params(id)
                .query(Long.class)
                .single();
        assertThat(lasts).isEqualTo(864_000);
        refundDue(id, "1 day");
        assertThat(event("deadline.near.v1", id).get("kind").asString()).isEqualTo("refund");
        refundDue(id, "-1 second");
        var passed = event("deadline.passed.v1", id);
        assertThat(passed.has("sellerId")).isFalse();
        assertThat(orders(REPORT + "?kind=refund&state=PAST&limit=100")).contains(id.toString());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(order(id).get("timeline").toString()).contains("DEADLINE_PASSED"));
        db.sql("update refunds set status = 'DONE' where order_id = ?")
                .params(id)
                .update();
        assertThat(orders(REPORT + "?kind=refund&state=PAST&limit=100")).doesNotContain(id.toString());
    }

    @Test
    void eachIsToldOnceHoweverOftenAndByHoweverManyItIsLookedFor() throws Exception {
        var id = dueIn("3 hours");
        event("deadline.near.v1", id);
        try (var pool = pool(4)) {
            for (int i = 0; i < 4; i++) pool.submit(watch::run).get();
        }
        assertThat(events("deadline.near.v1", id)).hasSize(1);
        var notices = db.sql("select count(*) from deadline_notices n join shipments s on s.id = n.subject_id"
                        + " where s.order_id = ?")
                .params(id)
                .query(Integer.class)
                .single();
        assertThat(notices).isEqualTo(1);
    }

    @Test
    void gaugesCountByKindAndState() {
        dueIn("-1 day");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(new String(get("/actuator/prometheus", null)
                                .expectBody()
                                .returnResult()
                                .getResponseBody()))
                        .containsPattern("haat_deadlines\\{[^}]*kind=\"accept\"[^}]*state=\"past\"[^}]*} [1-9]")
                        .contains("kind=\"refund\"", "kind=\"payment\"", "kind=\"hand-over\"", "kind=\"delivery\""));
    }

    /** A confirmed order whose shipment is to be accepted so soon; the saga itself stays out of it. */
    private UUID dueIn(String in) {
        var id = confirmed(Neighbours.HONEY, 1);
        db.sql("update shipments set due_at = now() + ?::interval, act_at = null where order_id = ?")
                .params(in, id)
                .update();
        return id;
    }

    private void refundDue(UUID order, String in) {
        db.sql("update refunds set due_at = now() + ?::interval where order_id = ?")
                .params(in, order)
                .update();
    }

    private List<JsonNode> rows(String path) {
        var answer = get(path, tokens.admin());
        answer.expectStatus().isOk();
        return body(answer).get("items").valueStream().toList();
    }

    private List<String> orders(String path) {
        return rows(path).stream().map(row -> row.get("orderId").asString()).toList();
    }
}
