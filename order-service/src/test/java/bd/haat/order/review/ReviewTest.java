package bd.haat.order.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.Neighbours;
import bd.haat.order.risk.Outcome;
import bd.haat.order.risk.RiskTest;
import bd.haat.order.risk.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class ReviewTest extends RiskTest {
    private static final String REVIEWS = "/api/v1/admin/risk/reviews";
    private static final String SAREE = order("COD", Neighbours.SAREE, 1);

    @BeforeEach
    void dearOnesAreLookedAt() {
        rule("test-look", Signal.TOTAL_MINOR, 200_000, Outcome.REVIEW, ",\"points\":40", ",\"onDelivery\":false");
    }

    @Test
    void anOrderWaitsWithItsGoodsReservedUntilItIsApproved() {
        var id = placed(SAREE);
        var reserveUntil =
                Instant.parse(event("order.placed.v1", id).get("reserveUntil").asString());
        assertThat(reserveUntil).isAfter(clock.instant().plus(Duration.ofHours(24)));
        inReview(id);
        var order = order(id);
        assertThat(order.get("status").asString()).isEqualTo("PENDING");
        assertThat(order.get("inReview").asBoolean()).isTrue();
        assertThat(events("order.confirmed.v1", id)).isEmpty();
        var waiting = waiting(id);
        assertThat(waiting.get("score").asInt()).isEqualTo(40);
        assertThat(waiting.at("/reasons/0/rule").asString()).isEqualTo("test-look");
        assertThat(Instant.parse(waiting.get("decideBy").asString()))
                .isAfter(clock.instant().plusSeconds(86_000));

        var closed = body(close(id, "approve"));
        assertThat(closed.get("status").asString()).isEqualTo("CONFIRMED");
        event("order.confirmed.v1", id);
        var confirmed = order(id);
        assertThat(confirmed.get("shipments")).hasSize(1);
        assertThat(confirmed.has("inReview")).isFalse();
        assertThat(confirmed.at("/timeline/2/what").asString()).isEqualTo("REVIEW_APPROVED");
        assertThat(confirmed.at("/timeline/2/by").asString()).isEqualTo("ADMIN");
        assertThat(waiting(id)).isNull();
        close(id, "reject").expectStatus().isEqualTo(409);
        reserve(id); // a second answer of the catalogue moves nothing
        assertThat(order(id).get("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aRejectedOneReleasesItsGoodsAndSaysWhy() {
        var id = placed(SAREE);
        inReview(id);
        assertThat(body(close(id, "reject")).get("status").asString()).isEqualTo("REJECTED");
        assertThat(event("order.rejected.v1", id).get("reason").asString()).isEqualTo("looked at");
        assertThat(order(id).at("/rejection/reason").asString()).isEqualTo("NOT_ACCEPTED");
        close(id, "approve").expectStatus().isEqualTo(409);
    }

    @Test
    void whatNobodyLooksAtExpires() {
        var id = placed(SAREE);
        inReview(id);
        db.sql("update orders set deadline_at = now() where id = ?").param(id).update();
        awaitStatus(id, "EXPIRED");
        event("order.expired.v1", id);
        close(id, "approve").expectStatus().isEqualTo(409);
    }

    @Test
    void anOrderPaidAheadIsLookedAtBeforeMoneyIsAskedFor() {
        var id = placed(order("BKASH", Neighbours.SAREE, 1));
        inReview(id);
        assertThat(order(id).has("payment")).isFalse();
        close(id, "approve").expectStatus().isOk();
        assertThat(awaitStatus(id, "AWAITING_PAYMENT")
                        .at("/payment/redirectUrl")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void withACouponBothAnswersAreWaitedForInEitherOrder() {
        var withCoupon = SAREE.replace("{\"addressId\"", "{\"couponCode\":\"EID10\",\"addressId\"");
        var id = placed(withCoupon);
        held(id);
        reserve(id);
        inReviewNow(id);
        close(id, "reject").expectStatus().isOk();
        var other = placed(withCoupon);
        reserve(other);
        awaitState(other, "HELD_FOR_COUPON");
        held(other);
        inReviewNow(other);
        close(other, "approve").expectStatus().isOk();
        assertThat(order(other).get("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void oneOrderOfAShopperWaitsAtATime() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one =
                    () -> place(bearer(), SAREE).returnResult().getStatus().value();
            var answers = threads
                    .invokeAll(IntStream.range(0, 10).mapToObj(_ -> one).toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).startsWith(201, 422).endsWith(422).hasSize(10);
        }
        stopped(bearer(), SAREE, "order-in-review");
        place(bearer(), order("COD", Neighbours.HONEY, 1)).expectStatus().isCreated();
    }

    @Test
    void twoAdminsAtOnceDecideOnce() throws Exception {
        var id = placed(SAREE);
        inReview(id);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(i -> () -> close(id, i % 2 == 0 ? "approve" : "reject")
                                    .returnResult()
                                    .getStatus()
                                    .value())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).startsWith(200, 409).endsWith(409);
        }
        assertThat(order(id).get("timeline")).hasSize(3);
    }

    @Test
    void badInputIsRefused() {
        var id = placed(SAREE);
        inReview(id);
        for (var bad : new String[] {"{}", "{\"reason\":\" \"}", "{\"reason\":1}", "", "{\"reason\":\"a\",\"x\":1}"})
            post(REVIEWS + "/" + id + "/approve", tokens.admin(), bad)
                    .expectStatus()
                    .isBadRequest();
        post(REVIEWS + "/" + id + "/approve", bearer(), "{\"reason\":\"mine\"}")
                .expectStatus()
                .isForbidden();
        post(REVIEWS + "/" + UUID.randomUUID() + "/approve", tokens.admin(), "{}")
                .expectStatus()
                .isNotFound();
        assertThat(order(id).get("inReview").asBoolean()).isTrue();
    }

    private ResponseSpec close(UUID id, String verdict) {
        return post(REVIEWS + "/" + id + "/" + verdict, tokens.admin(), "{\"reason\":\"looked at\"}");
    }

    private void held(UUID id) {
        tell("marketing.events", "coupon.held.v1", id, "{\"orderId\":\"%s\",\"code\":\"EID10\"}".formatted(id));
    }

    private void inReview(UUID id) {
        reserve(id);
        inReviewNow(id);
    }

    private void inReviewNow(UUID id) {
        awaitOrder(
                id, order -> assertThat(order.path("inReview").asBoolean(false)).isTrue());
    }

    private void awaitState(UUID id, String state) {
        await().atMost(SOON)
                .until(() -> state.equals(db.sql("select state from orders where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
    }

    private JsonNode waiting(UUID id) {
        return body(get(REVIEWS + "?limit=100", tokens.admin()))
                .get("items")
                .valueStream()
                .filter(row -> row.get("orderId").asString().equals(id.toString()))
                .findFirst()
                .orElse(null);
    }
}
