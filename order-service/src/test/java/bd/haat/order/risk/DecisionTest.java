package bd.haat.order.risk;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.TestTokens;
import bd.haat.order.Neighbours;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What the database knows of a buyer, and what becomes of it. */
class DecisionTest extends RiskTest {
    private static final String HONEY = order("COD", Neighbours.HONEY, 1);

    @Test
    void aPlainPurchaseIsAllowedAndTheDecisionIsKept() {
        long before = decided(Outcome.ALLOW, "none", true);
        var id = placed(HONEY);
        var decision = decisions().get(0);
        assertThat(decision.get("orderId").asString()).isEqualTo(id.toString());
        assertThat(decision.get("outcome").asString()).isEqualTo("ALLOW");
        assertThat(decision.get("reasons")).isEmpty();
        assertThat(decided(Outcome.ALLOW, "none", true)).isGreaterThan(before);
        var row = db.sql("select d::text from risk_decisions d where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("1712345678", "House");
    }

    @Test
    void moreThanSoManyAnHourAreRefusedAndTheReasonIsKept() {
        rule("test-busy", Signal.ACCOUNT_ORDERS_AN_HOUR, 2, Outcome.REFUSE, ",\"points\":7");
        placed(HONEY);
        placed(HONEY);
        stopped(bearer(), HONEY, "payment-method-unavailable");
        var decision = decisions().get(0);
        assertThat(decision.has("orderId")).isFalse();
        assertThat(decision.get("score").asInt()).isEqualTo(7);
        assertThat(decision.at("/reasons/0/rule").asString()).isEqualTo("test-busy");
        assertThat(decision.at("/reasons/0/value").asInt()).isEqualTo(2);
        assertThat(decisions()).hasSize(3);
        assertThat(decided(Outcome.REFUSE, "test-busy", false)).isEqualTo(1);
        var other = tokens.shopper(UUID.randomUUID());
        place(other, HONEY).expectStatus().isCreated();
    }

    @Test
    void phoneDoorAndNetworkAreCountedOverAllAccounts() {
        for (var signal :
                List.of(Signal.PHONE_ORDERS_AN_HOUR, Signal.PLACE_ORDERS_AN_HOUR, Signal.ORIGIN_ORDERS_AN_HOUR)) {
            db.sql("delete from risk_decisions").update();
            var name = "test-" + signal.name().toLowerCase().replace('_', '-');
            rule(name, signal, 3, Outcome.REFUSE);
            for (int i = 0; i < 3; i++)
                place(tokens.shopper(UUID.randomUUID()), HONEY).expectStatus().isCreated();
            stopped(bearer(), HONEY, "payment-method-unavailable");
            post(RULES, tokens.admin(), """
                {"name":"%s","signal":"%s","outcome":"ALLOW","note":"no longer"}\
                """.formatted(name, signal))
                    .expectStatus()
                    .isCreated();
        }
        NEIGHBOURS.phone("+8801912345678");
        rule("test-other-phone", Signal.PHONE_ORDERS_AN_HOUR, 1, Outcome.REFUSE);
        placed(HONEY);
        stopped(bearer(), HONEY, "payment-method-unavailable");
    }

    @Test
    void theNetworkIsTheOneTheGatewaySaw() {
        rule("test-one-a-network", Signal.ORIGIN_ORDERS_AN_HOUR, 1, Outcome.REFUSE);
        var first = "203.0.113." + (1 + System.nanoTime() % 100);
        var second = "203.0.113." + (101 + System.nanoTime() % 100);
        placedFrom(first).expectStatus().isCreated();
        placedFrom(first).expectStatus().isEqualTo(422);
        placedFrom(second).expectStatus().isCreated();
    }

    private ResponseSpec placedFrom(String address) {
        return post(
                "/api/v1/orders",
                bearer(),
                HONEY,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-Forwarded-For",
                address);
    }

    @Test
    void newAccountsMayHaveALimitOfTheirOwn() {
        rule("test-new", Signal.TOTAL_MINOR, 100_000, Outcome.REFUSE, ",\"withinDays\":14");
        NEIGHBOURS.registered(clock.instant().minus(13, ChronoUnit.DAYS));
        placed(HONEY);
        stopped(bearer(), order("COD", Neighbours.SAREE, 1), "payment-method-unavailable");
        NEIGHBOURS.registered(clock.instant().minus(15, ChronoUnit.DAYS));
        placed(order("COD", Neighbours.SAREE, 1));
    }

    @Test
    void whatWasRefusedAtTheDoorIsRemembered() {
        rule("test-refuser", Signal.UNDELIVERED_PARCELS, 1, Outcome.REFUSE);
        var taken = placed(HONEY);
        var refused = placed(HONEY);
        wentOut(taken, "COMPLETED", true);
        placed(HONEY);
        wentOut(refused, "CANCELLED", false);
        stopped(bearer(), HONEY, "payment-method-unavailable");
        rule("test-refuser", Signal.UNDELIVERED_PERCENT, 50, Outcome.REFUSE);
        placed(HONEY); // one of two: too few to tell
        wentOut(placed(HONEY), "REFUNDED", false);
        stopped(bearer(), HONEY, "payment-method-unavailable");
        assertThat(decisions().at("/0/reasons/0/value").asInt()).isEqualTo(66);
    }

    @Test
    void returnsAndNewPlacesAreKnown() {
        rule("test-returns", Signal.RETURNED_ORDERS, 1, Outcome.ALLOW, ",\"points\":10");
        rule("test-new-place", Signal.NEW_PLACE, 1, Outcome.ALLOW, ",\"points\":3");
        var first = placed(HONEY);
        assertThat(decisions().at("/0/score").asInt()).isEqualTo(3);
        wentOut(first, "COMPLETED", true);
        placed(HONEY);
        assertThat(decisions().at("/0/score").asInt()).isZero();
        wentOut(placed(HONEY), "RETURNED", true);
        placed(HONEY);
        assertThat(decisions().at("/0/score").asInt()).isEqualTo(10);
    }

    @Test
    void ofTwentyAtOnceAsManyPassAsTheLimitAllows() throws Exception {
        rule("test-two-open", Signal.OPEN_ON_DELIVERY, 2, Outcome.REFUSE);
        var answers = atOnce(20, _ -> bearer());
        assertThat(answers).containsEntry(201, 2L).containsEntry(422, 18L);
        assertThat(decisions()).hasSize(20);
    }

    @Test
    void aPhonesLimitHoldsOverAccountsAtOnce() throws Exception {
        NEIGHBOURS.phone("+88015%08d".formatted(System.nanoTime() % 100_000_000));
        rule("test-one-a-phone", Signal.PHONE_ORDERS_AN_HOUR, 1, Outcome.REFUSE);
        var answers = atOnce(20, _ -> tokens.shopper(UUID.randomUUID()));
        assertThat(answers).containsEntry(201, 1L).containsEntry(422, 19L);
    }

    @Test
    void aKeyThatHasPlacedItsOrderFindsItThoughTheLimitIsReached() throws Exception {
        rule("test-one-open", Signal.OPEN_ON_DELIVERY, 1, Outcome.REFUSE);
        var key = UUID.randomUUID().toString();
        Callable<Integer> place = () -> {
            db.sql("delete from idempotency_keys").update(); // as if each came to another store
            return post("/api/v1/orders", bearer(), HONEY, "Idempotency-Key", key)
                    .returnResult()
                    .getStatus()
                    .value();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 10).mapToObj(_ -> place).toList())
                    .stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(answers).isSubsetOf(201, 409).contains(201); // 409: the first is still on its way
        }
        assertThat(db.sql("select count(*) from orders where customer_id = ?")
                        .param(shopper)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void rulesAreAddedAndListedAndBeginWhenTheySay() {
        var ahead = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        rule("test-ahead", Signal.TOTAL_MINOR, 1, Outcome.REFUSE, ",\"validFrom\":\"%s\"".formatted(ahead));
        placed(HONEY);
        var listed = body(get(RULES + "?limit=1", tokens.admin()));
        assertThat(listed.at("/items/0/name").asString()).isEqualTo("test-ahead");
        assertThat(listed.at("/items/0/validFrom").asString()).isEqualTo(ahead.toString());
        post(RULES, tokens.admin(), """
            {"name":"test-ahead","signal":"TOTAL_MINOR","threshold":1,"outcome":"REFUSE","note":"again","validFrom":"%s"}\
            """.formatted(ahead)).expectStatus().isEqualTo(409);
        db.sql("delete from risk_rules where valid_from > now()").update();
    }

    @Test
    void onlyAdminsSeeAndChangeAnyOfIt() {
        for (var path : List.of(RULES, "/api/v1/admin/risk/decisions", "/api/v1/admin/risk/reviews")) {
            get(path, bearer()).expectStatus().isForbidden();
            get(path, null).expectStatus().isUnauthorized();
            get(path + "?limit=0", tokens.admin()).expectStatus().isBadRequest();
            get(path + "?cursor=forged", tokens.admin()).expectStatus().isBadRequest();
        }
        var good = "{\"name\":\"test-bad\",\"signal\":\"SCORE\",\"threshold\":1,\"outcome\":\"REFUSE\",\"note\":\"n\"}";
        post(RULES, bearer(), good).expectStatus().isForbidden();
        for (var bad : List.of(
                "{}",
                good.replace("test-bad", "Test Bad"),
                good.replace("SCORE", "MOOD"),
                good.replace("REFUSE", "SHOOT"),
                good.replace(":1,", ":0,"),
                good.replace(":1,", ":-1,"),
                good.replace(":1,", ":1.5,"),
                good.replace("\"n\"", "\" \""),
                good.replace("{", "{\"points\":1,"),
                good.replace("{", "{\"points\":-1,").replace("SCORE", "TOTAL_MINOR"),
                good.replace("{", "{\"withinDays\":0,"),
                good.replace("{", "{\"validFrom\":\"2020-01-01T00:00:00Z\","),
                good.replace("{", "{\"surprise\":1,")))
            assertThat(post(RULES, tokens.admin(), bad)
                            .returnResult()
                            .getStatus()
                            .value())
                    .as(bad)
                    .isEqualTo(400);
        assertThat(db.sql("select count(*) from risk_rules where name = 'test-bad'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Map<Integer, Long> atOnce(int copies, Function<TestTokens, String> bearer) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one = () -> place(bearer.apply(tokens), HONEY)
                    .returnResult()
                    .getStatus()
                    .value();
            return threads
                    .invokeAll(IntStream.range(0, copies).mapToObj(_ -> one).toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }

    /** As the courier and the years would leave it. */
    private void wentOut(UUID orderId, String state, boolean delivered) {
        reserve(orderId);
        awaitStatus(orderId, "CONFIRMED");
        db.sql(
                        "update shipments set handed_over_at = now(), delivered_at = case when ? then now() end where order_id = ?")
                .params(delivered, orderId)
                .update();
        db.sql("update orders set state = ?, deadline_at = null where id = ?")
                .params(state, orderId)
                .update();
    }
}
