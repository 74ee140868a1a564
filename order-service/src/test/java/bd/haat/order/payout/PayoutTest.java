package bd.haat.order.payout;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Sales;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.ledger.PayoutHolds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PayoutTest extends Sales {
    private static final String BATCHES = "/api/v1/admin/payouts/batches";

    private final MakeBatch makeBatch;
    private final EndPayout endPayout;
    private final PayoutHolds holds;
    private final Ledger ledger;

    @Autowired
    PayoutTest(MakeBatch makeBatch, EndPayout endPayout, PayoutHolds holds, Ledger ledger) {
        this.makeBatch = makeBatch;
        this.endPayout = endPayout;
        this.holds = holds;
        this.ledger = ledger;
    }

    @BeforeEach
    void shop() {
        openShop();
    }

    @Test
    void fromWhatIsDueToTheSellersAccount() {
        due(100_000, 50_050, -7_475);
        var batch = act(BATCHES, "", 201).get("id").asString();
        var payout = payoutOf(batch);
        assertThat(payout.at("/amount/amount").asLong()).isEqualTo(142_575);
        assertThat(payout.get("orders").asInt()).isEqualTo(3);
        assertThat(payout.get("status").asString()).isEqualTo("DRAFT");
        assertThat(payout.toString()).doesNotContain("12345678901");
        assertThat(dueOf(seller)).isZero();
        assertThat(account("PAYOUT", seller)).isEqualTo(-142_575);
        post(BATCHES, tokens.admin(), "").expectStatus().isNoContent();

        var path = "/api/v1/admin/payouts/" + payout.get("id").asString();
        act(BATCHES + "/" + batch + "/send", "", 409);
        act(path + "/paid", "{\"reference\":\"B-1\"}", 409);
        get(BATCHES + "/" + batch + "/file", tokens.admin()).expectStatus().isEqualTo(409);
        act(BATCHES + "/" + batch + "/approve", "", 200);
        act(BATCHES + "/" + batch + "/approve", "", 200);
        assertThat(act(BATCHES + "/" + batch + "/send", "", 200).get("sentBy").isNull())
                .isFalse();
        var file = new String(
                get(BATCHES + "/" + batch + "/file", tokens.admin())
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueMatches("Content-Type", "text/csv;charset=UTF-8")
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
        assertThat(file.lines())
                .contains(payout.get("id").asString()
                        + ",BANK,রহিম শাড়ি ঘর,Sonali Bank,200270522,12345678901,1425.75,BDT");

        act(path + "/paid", "{\"reference\":\"B-1\"}", 200);
        act(path + "/paid", "{\"reference\":\"B-1\"}", 200);
        act(path + "/paid", "{\"reference\":\"B-2\"}", 409);
        act(path + "/fail", "{\"reason\":\"late\"}", 409);
        assertThat(account("PAYOUT", seller)).isZero();
        assertThat(account("BANK", seller)).isEqualTo(-142_575);
        var told = event("payout.paid.v1", seller);
        assertThat(told.get("amountMinor").asLong()).isEqualTo(142_575);
        assertThat(told.get("ownerId").asString()).isEqualTo(owner.toString());
        assertThat(told.get("accountTail").asString()).isEqualTo("8901");
        assertThat(admin(BATCHES + "/" + batch).get("status").asString()).isEqualTo("PAID");
        assertThat(admin(BATCHES + "?status=PAID&limit=1").get("items")).hasSize(1);
        var own = body(get("/api/v1/seller/payouts", tokens.seller(owner)));
        assertThat(own.at("/items/0/reference").asString()).isEqualTo("B-1");
        assertThat(body(get("/api/v1/seller/payouts", tokens.seller(UUID.randomUUID())))
                        .get("items"))
                .isEmpty();
        duesAreThoseOfTheLedger();
    }

    @Test
    void replicasThatMakeABatchAtOncePayOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            due(10_000, 20_000, 30_000, 40_000);
            atOnce(8, List.of(() -> {
                makeBatch.run();
                return null;
            }));
            assertThat(dueOf(seller)).isZero();
        }
        assertThat(account("PAYOUT", seller)).isEqualTo(-800_000);
        assertThat(db.sql("select sum(amount_minor) from payouts where seller_id = ?")
                        .params(seller)
                        .query(Long.class)
                        .single())
                .isEqualTo(800_000);
        assertThat(db.sql("""
            select count(*) from payout_items i join payouts p on p.id = i.payout_id where p.seller_id = ?\
            """).params(seller).query(Long.class).single()).isEqualTo(32);
    }

    @Test
    void whatIsConcededWhilePayoutsAreMadeIsOwedAndNothingIsLost() throws Exception {
        var orders = due(IntStream.range(0, 40).mapToLong(_ -> 10_000).toArray());
        var works = new ArrayList<Callable<Object>>();
        orders.forEach(order -> works.add(() -> {
            ledger.conceded(order, UUID.randomUUID(), 700);
            return null;
        }));
        for (int i = 0; i < 10; i++)
            works.add(7 * i / 2, () -> {
                makeBatch.run();
                return null;
            });
        try (var pool = pool(6)) {
            for (var done : pool.invokeAll(works)) done.get();
        }
        assertThat(dueOf(seller) - account("PAYOUT", seller)).isEqualTo(40 * 9_300);
        duesAreThoseOfTheLedger();
    }

    @Test
    void paidAndFailedAtOnceEndOneWay() throws Exception {
        for (int round = 0; round < 8; round++) {
            due(10_000);
            var batch = sent();
            var id = UUID.fromString(payoutOf(batch).get("id").asString());
            int turn = round;
            atOnce(6, List.of(() -> endPayout.paid(id, "R-" + turn), () -> endPayout.failed(id, "no such account")));
            var status = payoutOf(batch).get("status").asString();
            assertThat(admin(BATCHES + "/" + batch).get("status").asString()).isEqualTo(status);
            assertThat(dueOf(seller)).isEqualTo(status.equals("FAILED") ? 10_000 : 0);
            assertThat(account("PAYOUT", seller)).isZero();
            if (status.equals("FAILED"))
                endPayout.paid(UUID.fromString(payoutOf(sent()).get("id").asString()), "S-" + turn);
        }
        assertThat(account("BANK", seller)).isEqualTo(-80_000);
    }

    @Test
    void whatFailedIsDueAgain() {
        due(33_300);
        var batch = sent();
        var payout = "/api/v1/admin/payouts/" + payoutOf(batch).get("id").asString();
        act(payout + "/fail", "{\"reason\":\"account closed\"}", 200);
        act(payout + "/fail", "{\"reason\":\"account closed\"}", 200);
        assertThat(dueOf(seller)).isEqualTo(33_300);
        assertThat(admin(BATCHES + "/" + batch).get("status").asString()).isEqualTo("FAILED");
        assertThat(payoutOf(act(BATCHES, "", 201).get("id").asString())
                        .at("/amount/amount")
                        .asLong())
                .isEqualTo(33_300);
    }

    @Test
    void disputedMoneyWaits() {
        var orders = due(10_000, 20_000, 40_000);
        holds.hold(orders.get(0), seller, "complaint:1");
        holds.hold(orders.get(0), seller, "complaint:1");
        holds.hold(orders.get(0), seller, "return:1");
        assertThat(dueRow().at("/held/amount").asLong()).isEqualTo(10_000);
        assertThat(dueRow().at("/due/amount").asLong()).isEqualTo(60_000);
        var batch = act(BATCHES, "", 201).get("id").asString();
        assertThat(payoutOf(batch).at("/amount/amount").asLong()).isEqualTo(60_000);

        holds.hold(orders.get(1), seller, "complaint:2"); // comes up while people look at the batch
        act(BATCHES + "/" + batch + "/approve", "", 200);
        assertThat(payoutOf(batch).at("/amount/amount").asLong()).isEqualTo(40_000);
        holds.hold(orders.get(2), seller, "complaint:3"); // and before it is sent
        assertThat(act(BATCHES + "/" + batch + "/send", "", 200).get("status").asString())
                .isEqualTo("FAILED");
        assertThat(payoutOf(batch).get("failure").asString()).isEqualTo("held");
        assertThat(dueOf(seller)).isEqualTo(70_000);
        assertThat(account("PAYOUT", seller)).isZero();
        post(BATCHES, tokens.admin(), "").expectStatus().isNoContent();

        holds.release(orders.get(0), seller, "complaint:1");
        post(BATCHES, tokens.admin(), "").expectStatus().isNoContent();
        holds.release(orders.get(0), seller, "return:1");
        holds.release(orders.get(1), seller, "complaint:2");
        assertThat(payoutOf(act(BATCHES, "", 201).get("id").asString())
                        .at("/amount/amount")
                        .asLong())
                .isEqualTo(30_000);
    }

    @Test
    void whoOwesOrCannotBeReachedIsNotPaid() {
        due(5_000, -7_000);
        post(BATCHES, tokens.admin(), "").expectStatus().isNoContent();
        due(3_000);
        db.sql("update payout_destinations set valid_from = now() + interval '1 day' where seller_id = ?")
                .params(seller)
                .update();
        post(BATCHES, tokens.admin(), "").expectStatus().isNoContent();
        assertThat(dueRow().get("reachable").asBoolean()).isFalse();
        inForce();
        assertThat(payoutOf(act(BATCHES, "", 201).get("id").asString())
                        .at("/amount/amount")
                        .asLong())
                .isEqualTo(1_000);
    }

    @Test
    void onlyAdminsMoveMoney() {
        for (var path :
                List.of("/batches", "/batches/" + UUID.randomUUID() + "/approve", "/" + UUID.randomUUID() + "/paid")) {
            post("/api/v1/admin/payouts" + path, tokens.seller(owner), "nonsense")
                    .expectStatus()
                    .isForbidden();
            post("/api/v1/admin/payouts" + path, null, "{}").expectStatus().isUnauthorized();
        }
        act("/api/v1/admin/payouts/" + UUID.randomUUID() + "/paid", "nonsense", 404);
        act(BATCHES + "/" + UUID.randomUUID() + "/approve", "", 404);
        get("/api/v1/seller/payouts", bearer()).expectStatus().isForbidden();
        due(1_000);
        var payout = "/api/v1/admin/payouts/" + payoutOf(sent()).get("id").asString();
        for (var bad : List.of("{}", "{\"reference\":\"\"}", "{\"reference\":\"=1+1\"}", "{\"reference\":7}", "null"))
            act(payout + "/paid", bad, 400);
        act(payout + "/fail", "{\"reason\":\" \"}", 400);
    }

    private String sent() {
        var batch = act(BATCHES, "", 201).get("id").asString();
        act(BATCHES + "/" + batch + "/approve", "", 200);
        act(BATCHES + "/" + batch + "/send", "", 200);
        return batch;
    }

    private JsonNode payoutOf(String batch) {
        return admin(BATCHES + "/" + batch + "/payouts?limit=100")
                .get("items")
                .valueStream()
                .filter(one -> one.get("sellerId").asString().equals(seller.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode dueRow() {
        var cursor = "";
        while (true) {
            var page = admin("/api/v1/admin/payouts/due?limit=50&cursor=" + cursor);
            var found = page.get("items")
                    .valueStream()
                    .filter(one -> one.get("sellerId").asString().equals(seller.toString()))
                    .findFirst();
            if (found.isPresent()) return found.get();
            cursor = page.get("nextCursor").asString();
        }
    }

    private void atOnce(int each, List<Callable<Object>> works) throws Exception {
        try (var pool = pool(each * works.size())) {
            var tasks = new ArrayList<Callable<Object>>();
            for (int i = 0; i < each; i++) tasks.addAll(works);
            for (var done : pool.invokeAll(tasks)) done.get();
        }
    }
}
