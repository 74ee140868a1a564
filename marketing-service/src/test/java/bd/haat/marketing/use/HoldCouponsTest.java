package bd.haat.marketing.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.SendEvents;
import bd.haat.common.test.SentEvents;
import bd.haat.marketing.MarketingTest;
import bd.haat.marketing.coupon.Uses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

class HoldCouponsTest extends MarketingTest {
    private static final String FIXED = "\"discount\":{\"amount\":{\"amount\":5000,\"currency\":\"BDT\"}}";

    @Autowired
    HoldCoupons holdCoupons;

    @Autowired
    SettleHolds settleHolds;

    @Autowired
    Uses uses;

    @Autowired
    JdbcClient db;

    @Autowired
    SendEvents send;

    @Autowired
    SentEvents sent;

    @Autowired
    Clock clock;

    private final String code = newCode();

    @Test
    void twoHundredAtOnceOnTenUsesHoldExactlyTen() throws Exception {
        var coupon = UUID.fromString(coupon(code, FIXED + ",\"limits\":{\"total\":10}"));
        var start = new CountDownLatch(1);
        var orders = IntStream.range(0, 200).mapToObj(_ -> order(Ids.next())).toList();
        try (var crowd = Executors.newFixedThreadPool(10)) {
            var all = orders.stream()
                    .map(order -> crowd.submit(() -> {
                        start.await();
                        holdCoupons.hold(List.of(order));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : all) one.get();
        }
        assertThat(states(coupon)).isEqualTo(Map.of("HELD", 10L, "REFUSED", 190L));
        assertThat(uses.of(coupon)).isEqualTo(10);
    }

    @Test
    void twoHundredEventsAtOnceOnTenUsesAreTenHeldAnd190Refused() {
        var coupon = UUID.fromString(coupon(code, FIXED + ",\"limits\":{\"total\":10}"));
        try (var answers = sent.of("marketing.events", "coupon.*.v1")) {
            IntStream.range(0, 200).parallel().forEach(_ -> place(order(Ids.next())));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(states(coupon)).isEqualTo(Map.of("HELD", 10L, "REFUSED", 190L)));
            assertThat(answers.next(event -> event.has("reason")
                                    && event.get("code").asString().equals(code))
                            .get("reason")
                            .asString())
                    .isEqualTo("EXHAUSTED");
        }
    }

    @Test
    void oneCustomerAtOnceHoldsNoMoreThanHerLimit() throws Exception {
        var coupon = UUID.fromString(coupon(code, FIXED + ",\"limits\":{\"perCustomer\":2}"));
        var customer = Ids.next();
        try (var crowd = Executors.newFixedThreadPool(10)) {
            var all = IntStream.range(0, 20)
                    .mapToObj(_ -> crowd.submit(() -> holdCoupons.hold(List.of(order(customer)))))
                    .toList();
            for (var one : all) one.get();
        }
        assertThat(states(coupon)).isEqualTo(Map.of("HELD", 2L, "REFUSED", 18L));
        assertThat(uses.of(coupon)).isEqualTo(2);
        assertThat(uses.of(coupon, customer)).isEqualTo(2);
    }

    @Test
    void ordersThatEndGiveTheirUseBackOnce() {
        var coupon = UUID.fromString(coupon(code, FIXED + ",\"limits\":{\"total\":1}"));
        var first = order(Ids.next());
        try (var answers = sent.of("marketing.events", "coupon.held.v1")) {
            place(first);
            answers.next(event ->
                    event.get("orderId").asString().equals(first.orderId().toString()));
            settled("order.cancelled.v1", first);
            settled("order.expired.v1", first);
            await().untilAsserted(() -> assertThat(states(coupon)).isEqualTo(Map.of("RELEASED", 1L)));
            var second = order(Ids.next());
            place(second);
            answers.next(event ->
                    event.get("orderId").asString().equals(second.orderId().toString()));
            settled("order.confirmed.v1", second);
            await().untilAsserted(() -> assertThat(states(coupon)).isEqualTo(Map.of("RELEASED", 1L, "COMMITTED", 1L)));
        }
        assertThat(uses.of(coupon)).isEqualTo(1);
    }

    @Test
    void anEndThatComesBeforeTheWishLeavesNothingHeld() {
        var coupon = UUID.fromString(coupon(code, FIXED));
        var order = order(Ids.next());
        settleHolds.release(List.of(order.orderId()));
        holdCoupons.hold(List.of(order));
        assertThat(uses.of(coupon)).isZero();
        assertThat(states(coupon)).isEmpty();
    }

    @Test
    void whatNeverSettlesFallsBackAndALateConfirmationCountsAgain() {
        var coupon = UUID.fromString(coupon(code, FIXED + ",\"limits\":{\"total\":1}"));
        var order = order(Ids.next());
        holdCoupons.hold(List.of(order, order(Ids.next())));
        settleHolds.expire(clock.instant().plus(Duration.ofHours(1)));
        assertThat(uses.of(coupon)).isEqualTo(1);
        settleHolds.expire(clock.instant().plus(Duration.ofHours(3)));
        assertThat(uses.of(coupon)).isZero();
        assertThat(states(coupon)).isEqualTo(Map.of("EXPIRED", 1L, "REFUSED", 1L));
        var held = db.sql("select order_id from coupon_holds where coupon_id = :coupon and state = 'EXPIRED'")
                .param("coupon", coupon)
                .query(UUID.class)
                .single();
        settleHolds.commit(List.of(held));
        settleHolds.commit(List.of(held));
        assertThat(uses.of(coupon)).isEqualTo(1);
        settleHolds.release(List.of(held));
        assertThat(uses.of(coupon)).isZero();
    }

    @Test
    void aCouponThatOrdersAskedForIsNotRemoved() {
        var id = coupon(code, FIXED);
        holdCoupons.hold(List.of(order(Ids.next())));
        admin(HttpMethod.DELETE, "/api/v1/admin/coupons/" + id, "*", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("coupon-in-use");
    }

    @Test
    void unknownCodesAndSmallBasketsAreRefused() {
        var small = "\"minSubtotal\":{\"amount\":999999,\"currency\":\"BDT\"}";
        coupon(code, FIXED + "," + small);
        try (var answers = sent.of("marketing.events", "coupon.refused.v1")) {
            var order = order(Ids.next());
            place(order);
            var refused = answers.next(event ->
                    event.get("orderId").asString().equals(order.orderId().toString()));
            assertThat(refused.get("reason").asString()).isEqualTo("NOT_ELIGIBLE");
            assertThat(refused.get("code").asString()).isEqualTo(code);
        }
    }

    private Map<String, Long> states(UUID coupon) {
        record Row(String state, long orders) {}
        return db
                .sql("select state, count(*) as orders from coupon_holds where coupon_id = :coupon group by state")
                .param("coupon", coupon)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::state, Row::orders));
    }

    private PlacedOrder order(UUID customer) {
        return new PlacedOrder(
                Ids.next(),
                customer,
                Instant.parse("2026-11-23T06:24:00Z"),
                List.of(new PlacedOrder.Line(Ids.next())),
                100_000,
                5000,
                code);
    }

    private void place(PlacedOrder order) {
        send.send("order.events", "order.placed.v1", order.orderId(), order);
    }

    private void settled(String type, PlacedOrder order) {
        send.send(
                "order.events",
                type,
                order.orderId(),
                Map.of("orderId", order.orderId().toString(), "couponCode", code));
    }
}
