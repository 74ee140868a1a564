package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What api.md pins, as shoppers, sellers and admins do it. */
class JourneyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aShopperFindsBuysAndReceivesGoods() {
        var seller = People.approvedSeller();
        var name = "Muslin " + UUID.randomUUID().toString().substring(0, 8);
        var product = People.product(seller, name, 125_000, 5);
        var variant = product.string("variants.0.id");

        await().atMost(SOON).untilAsserted(() -> {
            var found = Market.guest()
                    .get("/api/v1/search/products?q=" + name.replace(" ", "%20"))
                    .expect(200);
            assertThat(found.string("items.0.id")).isEqualTo(product.string("id"));
            assertThat(found.string("items.0.variantId")).isEqualTo(variant);
        });

        var shopping = Shopping.begin();
        shopping.shopper()
                .put("/api/v1/cart/items/" + variant, Map.of("quantity", 2))
                .expect(200);
        var quote = shopping.shopper()
                .post("/api/v1/checkout/quote", Map.of("addressId", shopping.addressId()))
                .expect(200);
        assertThat(quote.number("subtotal.amount")).isEqualTo(250_000);
        assertThat(quote.number("total.amount")).isEqualTo(250_000 + quote.number("delivery.0.fee.amount"));
        assertThat(quote.number("vat.amount")).isBetween(250_000 * 15L / 115 - 1, quote.number("total.amount"));

        var order = shopping.shopper()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Prefer", "wait=10")
                .post(
                        "/api/v1/orders",
                        Map.of(
                                "addressId",
                                shopping.addressId(),
                                "paymentMethod",
                                "COD",
                                "expectedTotal",
                                Map.of("amount", quote.number("total.amount"), "currency", "BDT")))
                .expect(201);
        assertThat(order.string("status")).isEqualTo("CONFIRMED");
        assertThat(order.string("number")).matches("HT-\\d{6}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(shopping.shopper().get("/api/v1/cart").expect(200).text()).doesNotContain(variant);

        var shipment = await().atMost(SOON)
                .until(() -> seller.get("/api/v1/seller/orders").expect(200).at("items.0"), found -> found != null)
                .get("id")
                .asString();
        for (var step : List.of("accept", "pack", "hand-over"))
            seller.post("/api/v1/seller/orders/" + shipment + "/" + step, "{}").expect(200);
        var code = shopping.look(order.string("id")).string("shipments.0.deliveryCode");
        assertThat(code).matches("\\d{6}");
        seller.post(
                        "/api/v1/seller/orders/" + shipment + "/deliver",
                        Map.of("code", code.equals("000000") ? "000001" : "000000"))
                .expect(422);
        seller.post("/api/v1/seller/orders/" + shipment + "/deliver", Map.of("code", code))
                .expect(200);
        shopping.await(order.string("id"), SOON, "DELIVERED");

        await().atMost(SOON).untilAsserted(() -> {
            var stock = seller.get("/api/v1/inventory/" + variant).expect(200);
            assertThat(List.of(stock.number("onHand"), stock.number("reserved"), stock.number("available")))
                    .containsExactly(3L, 0L, 3L);
        });
    }

    @Test
    void aPrepaidOrderIsConfirmedOnceThePayerApproves() {
        var shopping = Shopping.begin();
        var variant =
                People.product(People.approvedSeller(), "Panjabi", 90_000, 5).string("variants.0.id");
        var placed = shopping.order(variant, 1, "BKASH", UUID.randomUUID().toString(), 10)
                .expect(201);
        var waiting = shopping.await(placed.string("id"), SOON, "AWAITING_PAYMENT");
        pay(waiting.string("payment.redirectUrl"), "approve");
        shopping.await(placed.string("id"), SOON, "CONFIRMED");
        assertThat(captures(waiting.string("payment.redirectUrl"))).isEqualTo(1);
        var page = waiting.string("payment.redirectUrl");
        var notice = "/control/bkash/payments/" + page.substring(page.lastIndexOf('/') + 1) + "/notice";
        assertThat(Market.sandbox().post(notice, Map.of("times", 2)).expect(200).text())
                .isEqualTo("[200,200]");
        assertThat(Market.sandbox()
                        .post(notice, Map.of("signature", "WRONG"))
                        .expect(200)
                        .text())
                .isEqualTo("[400]");
    }

    @Test
    void anOrderIsPaidByNagad() {
        var shopping = Shopping.begin();
        var variant =
                People.product(People.approvedSeller(), "Khadi", 70_000, 5).string("variants.0.id");
        var placed = shopping.order(variant, 1, "NAGAD", UUID.randomUUID().toString(), 10)
                .expect(201);
        var waiting = shopping.await(placed.string("id"), SOON, "AWAITING_PAYMENT");
        pay(waiting.string("payment.redirectUrl"), "approve");
        var paid = shopping.await(placed.string("id"), SOON, "CONFIRMED");
        assertThat(paid.string("payment.method")).isEqualTo("NAGAD");
        assertThat(paid.string("payment.status")).isEqualTo("CAPTURED");
        var books = Market.sandbox()
                .get("/control/nagad/payments?orderId=" + paid.string("number").replace("-", "") + "1")
                .expect(200);
        assertThat(books.string("0.status")).isEqualTo("SUCCESS");
        assertThat(books.at("0.refunds")).isEmpty();
    }

    /** The browser posts a form, the notice comes by itself and then again, forged and untrue too. */
    @Test
    void anOrderIsPaidThroughSslcommerz() {
        var shopping = Shopping.begin();
        var variant = People.product(People.approvedSeller(), "Monipuri Saree", 240_000, 5)
                .string("variants.0.id");
        var placed = shopping.order(variant, 1, "SSLCOMMERZ", UUID.randomUUID().toString(), 10)
                .expect(201);
        var waiting = shopping.await(placed.string("id"), SOON, "AWAITING_PAYMENT");
        var page = waiting.string("payment.redirectUrl");
        var notice = "/control/sslcommerz/payments/" + page.substring(page.lastIndexOf('/') + 1) + "/notice";
        var forged = Market.sandbox()
                .post(notice, Map.of("signature", "WRONG", "set", Map.of("status", "VALID")))
                .expect(200);
        assertThat(forged.text()).isEqualTo("[400]");
        var lie = Market.sandbox()
                .post(notice, Map.of("set", Map.of("status", "VALID")))
                .expect(200);
        assertThat(lie.text()).isEqualTo("[200]");
        assertThat(shopping.look(placed.string("id")).string("status")).isEqualTo("AWAITING_PAYMENT");

        var browser = Payer.decide(page, "approve").comeBack().expect(303);
        assertThat(browser.headers().firstValue("Location").orElseThrow()).contains("/pay/result/");
        var paid = shopping.await(placed.string("id"), SOON, "CONFIRMED");
        assertThat(paid.string("payment.method")).isEqualTo("SSLCOMMERZ");
        assertThat(Market.sandbox().post(notice, Map.of("times", 3)).expect(200).text())
                .isEqualTo("[200,200,200]");
        var books = Market.sandbox()
                .get("/control/sslcommerz/payments?tran_id=" + paid.string("number") + "-1")
                .expect(200);
        assertThat(books.string("0.state")).isEqualTo("VALIDATED");
        assertThat(books.at("0.refunds")).isEmpty();
    }

    @Test
    void whoCannotPayAheadMayPayAtTheDoor() {
        var shopping = Shopping.begin();
        var variant = People.product(People.approvedSeller(), "Jamdani Scarf", 60_000, 5)
                .string("variants.0.id");
        var placed = shopping.order(variant, 1, "BKASH", UUID.randomUUID().toString(), 10)
                .expect(201);
        var waiting = shopping.await(placed.string("id"), SOON, "AWAITING_PAYMENT");
        pay(waiting.string("payment.redirectUrl"), "decline");
        shopping.shopper()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/orders/" + placed.string("id") + "/payments", Map.of("method", "COD"))
                .expect(201);
        var confirmed = shopping.look(placed.string("id"));
        assertThat(confirmed.string("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.string("payment.method")).isEqualTo("COD");
    }

    @Test
    void aDeclinedPaymentCanBeTriedAgain() {
        var shopping = Shopping.begin();
        var variant =
                People.product(People.approvedSeller(), "Lungi", 50_000, 5).string("variants.0.id");
        var placed = shopping.order(variant, 1, "BKASH", UUID.randomUUID().toString(), 10)
                .expect(201);
        var waiting = shopping.await(placed.string("id"), SOON, "AWAITING_PAYMENT");
        pay(waiting.string("payment.redirectUrl"), "decline");
        assertThat(shopping.look(placed.string("id")).string("status")).isEqualTo("AWAITING_PAYMENT");
        var again = shopping.shopper()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/orders/" + placed.string("id") + "/payments", Map.of("method", "BKASH"));
        assertThat(again.status()).as(again.text()).isBetween(200, 202);
        var url = await().atMost(SOON)
                .until(
                        () -> shopping.look(placed.string("id")).string("payment.redirectUrl"),
                        found -> found != null && !found.equals(waiting.string("payment.redirectUrl")));
        pay(url, "approve");
        shopping.await(placed.string("id"), SOON, "CONFIRMED");
    }

    @Test
    void anAbandonedPaymentExpiresAndFreesTheStock() {
        var shopping = Shopping.begin();
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Gamcha", 20_000, 1).string("variants.0.id");
        var placed = shopping.order(variant, 1, "BKASH").expect(201);
        shopping.await(placed.string("id"), SOON, "AWAITING_PAYMENT");
        shopping.await(placed.string("id"), Market.PAYMENT_EXPIRY.plus(SOON), "EXPIRED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(seller.get("/api/v1/inventory/" + variant)
                                .expect(200)
                                .number("available"))
                        .isEqualTo(1));
    }

    @Test
    void whatIsNotInStockIsRejectedWithItsLines() {
        var shopping = Shopping.begin();
        var variant = People.product(People.approvedSeller(), "Nakshi Kantha", 300_000, 1)
                .string("variants.0.id");
        var order = shopping.order(variant, 2, "COD", UUID.randomUUID().toString(), 10)
                .expect(201);
        assertThat(order.string("status")).isEqualTo("REJECTED");
        assertThat(shopping.look(order.string("id")).at("rejection.lines")).isNotNull();
    }

    @Test
    void aCancelledOrderGivesTheStockBack() {
        var shopping = Shopping.begin();
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Sari", 100_000, 3).string("variants.0.id");
        var order = shopping.order(variant, 3, "COD", UUID.randomUUID().toString(), 10)
                .expect(201);
        shopping.shopper()
                .post("/api/v1/orders/" + order.string("id") + "/cancel", Map.of("reason", "changed my mind"))
                .expect(200);
        shopping.await(order.string("id"), SOON, "CANCELLED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(seller.get("/api/v1/inventory/" + variant)
                                .expect(200)
                                .number("available"))
                        .isEqualTo(3));
    }

    @Test
    void aGuestsCartComesAlong() {
        var variant = People.product(People.approvedSeller(), "Shital Pati", 40_000, 9)
                .string("variants.0.id");
        var first = Market.guest()
                .put("/api/v1/cart/items/" + variant, Map.of("quantity", 2))
                .expect(200);
        var token = first.headers().firstValue("X-Cart-Token").orElseThrow();
        var shopper = People.verified("SHOPPER");
        shopper.put("/api/v1/cart/items/" + variant, Map.of("quantity", 1)).expect(200);
        assertThat(shopper.with("X-Cart-Token", token)
                        .get("/api/v1/cart")
                        .expect(200)
                        .text())
                .contains("\"quantity\":3");
    }

    @Test
    void whoHasNotProvedAnAddressMayLookButNotOrder() {
        var email = People.newEmail();
        People.register(email, "SHOPPER");
        var shopper = People.signIn(email);
        var variant =
                People.product(People.approvedSeller(), "Tat Sharee", 80_000, 9).string("variants.0.id");
        shopper.put("/api/v1/cart/items/" + variant, Map.of("quantity", 1)).expect(200);
        new Shopping(shopper, People.address(shopper))
                .order(variant, 1, "COD")
                .expectProblem(403, "account-not-verified");
    }

    @Test
    void refusalsAreTheOnesThatApiMdNames() {
        var shopping = Shopping.begin();
        var variant =
                People.product(People.approvedSeller(), "Jute Bag", 15_000, 9).string("variants.0.id");
        shopping.order(variant, 1, "GOLD").expect(400);
        shopping.order(UUID.randomUUID().toString(), 1, "COD").expectProblem(422, "items-unavailable");
        new Shopping(shopping.shopper(), UUID.randomUUID().toString())
                .order(variant, 1, "COD")
                .expect(404);
        shopping.shopper().post("/api/v1/orders", Map.of()).expectProblem(400, "idempotency-key-required");
        Market.guest().get("/api/v1/orders").expectProblem(401, "unauthenticated");
        Market.guest().get("/internal/users/" + UUID.randomUUID()).expect(404);
        Market.guest().get("/actuator/health").expect(404);
        shopping.shopper().get("/api/v1/admin/sellers").expectProblem(403, "forbidden");
    }

    private static void pay(String payUrl, String decision) {
        var back = Market.sandbox().send("POST", payUrl + "/" + decision, "");
        assertThat(back.status()).as(back.text()).isBetween(300, 399);
        var callback = back.headers().firstValue("Location").orElseThrow();
        var result = Market.guest().send("GET", callback, null);
        assertThat(result.status())
                .as("%s answered %s", callback, result.text())
                .isEqualTo(303);
        assertThat(result.headers().firstValue("Location").orElseThrow()).contains("/pay/result/");
    }

    private static long captures(String payUrl) {
        var id = payUrl.substring(payUrl.lastIndexOf('/') + 1);
        return Market.sandbox()
                                .get("/control/bkash/payments")
                                .expect(200)
                                .text()
                                .split(id, -1)
                                .length
                        > 1
                ? 1
                : 0;
    }
}
