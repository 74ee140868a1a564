package bd.haat.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import bd.haat.order.orders.OrderNumber;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PurchaseTest extends OrderTest {
    @Test
    void aCashOrderIsConfirmedWhenItsStockIsReserved() {
        var answer = post(
                "/api/v1/orders",
                bearer(),
                order("COD", Neighbours.SAREE, 2),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        answer.expectStatus().isCreated();
        var order = body(answer);
        assertThat(order.get("status").asString()).isEqualTo("PENDING");
        assertThat(OrderNumber.isValid(order.get("number").asString())).isTrue();
        assertThat(order.at("/total/amount").asLong()).isEqualTo(506_000);
        assertThat(order.at("/vat/amount").asLong()).isEqualTo(66_000);
        var id = UUID.fromString(order.get("id").asString());
        var placed = event("order.placed.v1", id);
        assertThat(placed.get("totalMinor").asLong()).isEqualTo(506_000);
        assertThat(placed.at("/lines/0/quantity").asInt()).isEqualTo(2);

        reserve(id);
        var confirmed = awaitStatus(id, "CONFIRMED");
        assertThat(confirmed.at("/payment/status").asString()).isEqualTo("DUE");
        assertThat(confirmed.at("/shipments/0/status").asString()).isEqualTo("BOOKED");
        assertThat(confirmed.at("/shipments/0/deliveryCode").asString()).matches("\\d{6}");
        assertThat(confirmed
                        .get("timeline")
                        .valueStream()
                        .map(moment -> moment.get("what").asString()))
                .containsExactly("PLACED", "STOCK_RESERVED");
        assertThat(event("order.confirmed.v1", id).get("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void answersThatComeTwiceOrTooLateChangeNothing() {
        var id = confirmed(Neighbours.HONEY, 1);
        reserve(id);
        tell("product.events", "stock.reservation-expired.v1", id, "{\"orderId\":\"%s\"}".formatted(id));
        tell(
                "marketing.events",
                "coupon.refused.v1",
                id,
                "{\"orderId\":\"%s\",\"code\":\"X\",\"reason\":\"EXPIRED\"}".formatted(id));
        var other = confirmed(Neighbours.HONEY, 1); // the queue has passed both by now
        assertThat(order(other).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(order(id).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(order(id).get("shipments")).hasSize(1);
        assertThat(events("order.confirmed.v1", id)).hasSize(1);
    }

    @Test
    void missingStockRejectsTheOrderAndSaysWhatWasMissing() {
        var id = placed(order("COD", Neighbours.SAREE, 7));
        tell("product.events", "stock.rejected.v1", id, """
            {"orderId":"%s","reason":"OUT_OF_STOCK","lines":[{"variantId":"%s","requested":7,"available":3}]}\
            """.formatted(id, Neighbours.SAREE));
        var order = awaitStatus(id, "REJECTED");
        assertThat(order.at("/rejection/reason").asString()).isEqualTo("OUT_OF_STOCK");
        assertThat(order.at("/rejection/lines/0/available").asInt()).isEqualTo(3);
        assertThat(event("order.rejected.v1", id).get("reason").asString()).isEqualTo("OUT_OF_STOCK");
    }

    @Test
    void aCouponIsWaitedForBesideTheStock() {
        var body = """
            {"addressId":"%s","paymentMethod":"COD","couponCode":"EID10","items":[{"variantId":"%s","quantity":1},{"variantId":"%s","quantity":1}]}\
            """.formatted(Neighbours.ADDRESS, Neighbours.SAREE, Neighbours.HONEY);
        var id = placed(body);
        reserve(id);
        tell("marketing.events", "coupon.held.v1", id, "{\"orderId\":\"%s\",\"code\":\"EID10\"}".formatted(id));
        var order = awaitStatus(id, "CONFIRMED");
        assertThat(order.at("/discount/amount").asLong()).isEqualTo(10_001);
        assertThat(order.at("/total/amount").asLong()).isEqualTo(250_000 + 65_000 - 10_001 + 2 * Neighbours.FEE);
        assertThat(order.get("shipments")).hasSize(2);
        assertThat(db.sql("select sum(due_minor) from shipments where order_id = ?")
                        .params(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(order.at("/total/amount").asLong());

        var refused = placed(body);
        tell(
                "marketing.events",
                "coupon.refused.v1",
                refused,
                "{\"orderId\":\"%s\",\"code\":\"EID10\",\"reason\":\"EXHAUSTED\"}".formatted(refused));
        assertThat(awaitStatus(refused, "REJECTED").at("/rejection/reason").asString())
                .isEqualTo("COUPON_EXHAUSTED");
    }

    @Test
    void tenPostsUnderOneKeyMakeOneOrder() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = count();
        Callable<String> post = () -> {
            while (true) {
                var answer =
                        post("/api/v1/orders", bearer(), order("COD", Neighbours.HONEY, 1), "Idempotency-Key", key);
                var read = body(answer);
                if (read.path("code").asString("").equals("request-in-progress")) continue;
                return read.get("id").asString();
            }
        };
        try (var pool = Executors.newFixedThreadPool(10)) {
            var ids = pool.invokeAll(List.of(post, post, post, post, post, post, post, post, post, post)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
        assertThat(count() - before).isEqualTo(1);
    }

    @Test
    void aKeyOutlivesTheStoredAnswer() {
        var key = UUID.randomUUID().toString();
        var first = body(post("/api/v1/orders", bearer(), order("COD", Neighbours.HONEY, 1), "Idempotency-Key", key));
        db.sql("delete from idempotency_keys").update();
        NEIGHBOURS.price(Neighbours.HONEY, 99_000);
        var again = body(post("/api/v1/orders", bearer(), order("COD", Neighbours.HONEY, 1), "Idempotency-Key", key));
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.get("total")).isEqualTo(first.get("total"));
    }

    @Test
    void refusalsAreProblems() {
        var expected = """
            {"addressId":"%s","paymentMethod":"COD","items":[{"variantId":"%s","quantity":1}],"expectedTotal":{"amount":1,"currency":"BDT"}}\
            """.formatted(Neighbours.ADDRESS, Neighbours.HONEY);
        assertThat(refused(bearer(), expected, 409, "price-changed")
                        .at("/total/amount")
                        .asLong())
                .isEqualTo(71_000);
        var unknown = UUID.randomUUID();
        assertThat(refused(bearer(), order("COD", unknown, 1), 422, "items-unavailable")
                        .at("/variants/0")
                        .asString())
                .isEqualTo(unknown.toString());
        refused(bearer(), order("COD", Neighbours.WITHDRAWN, 1), 422, "items-unavailable");
        refused(bearer(), order("SSLCOMMERZ", Neighbours.SAREE, 500), 422, "payment-method-unavailable");
        refused(bearer(), order("COD", Neighbours.SAREE, 20), 422, "otp-required");
        refused(
                bearer(),
                order("COD", Neighbours.HONEY, 1)
                        .replace(Neighbours.ADDRESS.toString(), Neighbours.FOREIGN_ADDRESS.toString()),
                404,
                "not-found");
        refused(tokens.shopper(Neighbours.UNVERIFIED), order("COD", Neighbours.HONEY, 1), 403, "account-not-verified");
        refused(
                bearer(),
                order("COD", Neighbours.HONEY, 1).replace("{\"addressId\"", "{\"couponCode\":\"OLD\",\"addressId\""),
                422,
                "coupon-invalid");
        refused(
                bearer(),
                "{\"addressId\":\"%s\",\"paymentMethod\":\"COD\"}".formatted(Neighbours.ADDRESS),
                422,
                "cart-empty");
    }

    @Test
    void badInputIsNamed() {
        var good = order("COD", Neighbours.HONEY, 1);
        for (var bad : List.of(
                "",
                "[]",
                "{",
                "nonsense",
                good.replace("\"COD\"", "\"CASH\""),
                good.replace("\"COD\"", "0"),
                good.replace("\"quantity\":1", "\"quantity\":0"),
                good.replace("\"quantity\":1", "\"quantity\":-1"),
                good.replace("\"quantity\":1", "\"quantity\":1.5"),
                good.replace("\"quantity\":1", "\"quantity\":\"1\""),
                good.replace("\"quantity\":1", "\"quantity\":1000"),
                good.replace("\"quantity\":1", "\"quantity\":99999999999999999999"),
                good.replace("\"quantity\":1", "\"quantity\":1,\"price\":1"),
                good.replace("\"addressId\"", "\"surprise\":1,\"addressId\""),
                good.replace(Neighbours.HONEY.toString(), "not-an-id"),
                good.replace("\"items\"", "\"expectedTotal\":{\"amount\":1,\"currency\":\"USD\"},\"items\""),
                good.replace("\"items\"", "\"couponCode\":\"a b\",\"items\""),
                good.replaceAll("\"items\":.*]", "\"items\":[]"),
                good.replaceAll("\"items\":.*]", "\"items\":[null]"))) {
            var answer = post(
                    "/api/v1/orders",
                    bearer(),
                    bad,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            assertThat(answer.returnResult().getStatus().value()).as(bad).isEqualTo(400);
        }
        post("/api/v1/orders", bearer(), good).expectStatus().isBadRequest();
        post("/api/v1/orders", null, good, "Idempotency-Key", "k")
                .expectStatus()
                .isUnauthorized();
        get("/api/v1/orders/" + UUID.randomUUID(), bearer()).expectStatus().isNotFound();
        get("/api/v1/orders?limit=0", bearer()).expectStatus().isBadRequest();
        get("/api/v1/orders?cursor=forged", bearer()).expectStatus().isBadRequest();
        get("/api/v1/orders?status=LOST", bearer()).expectStatus().isBadRequest();
        get("/api/v1/admin/orders", bearer()).expectStatus().isForbidden();
    }

    @Test
    void aQuoteAddsUp() {
        var quote = body(post("/api/v1/checkout/quote", bearer(), """
            {"addressId":"%s","couponCode":"EID10","items":[{"variantId":"%s","quantity":3},{"variantId":"%s","quantity":1}]}\
            """.formatted(
                        Neighbours.ADDRESS, Neighbours.PANJABI, Neighbours.HONEY)));
        assertThat(quote.at("/subtotal/amount").asLong()).isEqualTo(3 * 120_050 + 65_000);
        assertThat(quote.at("/discount/amount").asLong()).isEqualTo(10_001);
        assertThat(quote.at("/delivery")
                        .valueStream()
                        .mapToLong(one -> one.at("/fee/amount").asLong())
                        .sum())
                .isEqualTo(2 * Neighbours.FEE);
        assertThat(quote.at("/total/amount").asLong()).isEqualTo(3 * 120_050 + 65_000 - 10_001 + 2 * Neighbours.FEE);
        assertThat(quote.at("/lines")).hasSize(2);
    }

    @Test
    void eachSellerDeliversAsChosen() {
        var wish = """
            {"addressId":"%s","items":[{"variantId":"%s","quantity":1},{"variantId":"%s","quantity":1}],
             "delivery":[{"sellerId":"%s","choice":"EXPRESS"}]%s}\
            """;
        var quote = body(post(
                "/api/v1/checkout/quote",
                bearer(),
                wish.formatted(Neighbours.ADDRESS, Neighbours.SAREE, Neighbours.HONEY, Neighbours.RAHIM, "")));
        assertThat(quote.at("/delivery/0/choice").asString()).isEqualTo("EXPRESS");
        assertThat(quote.at("/delivery/0/fee/amount").asLong()).isEqualTo(Neighbours.EXPRESS_FEE);
        assertThat(quote.at("/delivery/0/estimate/maxDays").asInt()).isEqualTo(1);
        assertThat(quote.at("/delivery/0/choices")).hasSize(2);
        assertThat(quote.at("/delivery/1/choice").asString()).isEqualTo("STANDARD");
        assertThat(quote.at("/delivery/1/fee/amount").asLong()).isEqualTo(Neighbours.FEE);
        assertThat(quote.at("/delivery/1/choices")).hasSize(1);
        long vat = Stream.concat(
                        quote.get("lines").valueStream(), quote.get("delivery").valueStream())
                .mapToLong(part -> part.at("/vat/amount").asLong())
                .sum();
        assertThat(vat).isEqualTo(quote.at("/vat/amount").asLong());

        var id = placed(wish.formatted(
                Neighbours.ADDRESS,
                Neighbours.SAREE,
                Neighbours.HONEY,
                Neighbours.RAHIM,
                ",\"paymentMethod\":\"COD\""));
        assertThat(order(id).at("/total")).isEqualTo(quote.get("total"));
        assertThat(order(id).at("/delivery/amount").asLong()).isEqualTo(Neighbours.EXPRESS_FEE + Neighbours.FEE);
        reserve(id);
        var shipments = awaitStatus(id, "CONFIRMED").get("shipments");
        assertThat(shipments
                        .valueStream()
                        .map(shipment -> shipment.at("/estimate/maxDays").asInt()))
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void noMoreThanTwentyCashOrdersAreOpenAtOnce() {
        for (int i = 0; i < 20; i++) placed(order("COD", Neighbours.HONEY, 1));
        refused(bearer(), order("COD", Neighbours.HONEY, 1), 422, "payment-method-unavailable");
    }

    private JsonNode refused(String bearer, String body, int status, String code) {
        var answer = post(
                "/api/v1/orders",
                bearer,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var problem = body(answer);
        assertThat(problem.path("code").asString("")).as(problem.toString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private long count() {
        return db.sql("select count(*) from orders").query(Long.class).single();
    }
}
