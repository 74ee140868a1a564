package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two who mean the same money at the same moment. */
class PaymentRacesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Sale(Shopping shopping, String orderId, String payUrl) {}

    @Test
    void aCancelThatRacesThePaymentLeavesNeitherGoodsNorMoneyBehind() throws Exception {
        int orders = Market.scaled(20);
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Second Thoughts", 30_000, orders).string("variants.0.id");
        var sales = awaitingPayment(variant, orders);
        var calls = new ArrayList<Callable<Answer>>();
        for (var sale : sales) {
            var callback = Bkash.decide(sale.payUrl, "approve");
            calls.add(() -> Bkash.comeBack(callback));
            calls.add(() -> Bkash.comeBack(callback));
            calls.add(() -> sale.shopping
                    .shopper()
                    .post("/api/v1/orders/" + sale.orderId + "/cancel", Map.of("reason", "second thoughts")));
        }
        assertThat(Crowd.together(calls)).allMatch(answer -> answer.status() == 303 || answer.status() == 200);
        for (var sale : sales)
            await().atMost(PATIENCE).untilAsserted(() -> {
                var status = sale.shopping.look(sale.orderId).string("status");
                var book = Bkash.book(sale.payUrl);
                assertThat(book.captures()).isLessThanOrEqualTo(1);
                assertThat(book.refunded()).as("back of %s", sale).isEqualTo(book.captured());
                assertThat(status).isEqualTo(book.captures() == 0 ? "CANCELLED" : "REFUNDED");
            });
        Selling.awaitStock(seller, variant, orders, 0);
    }

    @Test
    void manyReturnsAtOnceTakeTheMoneyOnce() throws Exception {
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Impatient Thumb", 30_000, 5).string("variants.0.id");
        var sale = awaitingPayment(variant, 1).getFirst();
        var callback = Bkash.decide(sale.payUrl, "approve");
        Callable<Answer> comeBack = () -> Bkash.comeBack(callback);
        assertThat(Crowd.together(Collections.nCopies(20, comeBack))).allMatch(answer -> answer.status() == 303);
        sale.shopping.await(sale.orderId, PATIENCE, "CONFIRMED");
        assertThat(Bkash.book(sale.payUrl).captures()).isEqualTo(1);
        assertThat(Bkash.book(sale.payUrl).refunded()).isZero();
    }

    @Test
    void ofManyRefundsAtOnceOneGivesTheMoneyBack() throws Exception {
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Torn Seam", 40_000, 5).string("variants.0.id");
        var sale = awaitingPayment(variant, 1).getFirst();
        Bkash.comeBack(Bkash.decide(sale.payUrl, "approve"));
        sale.shopping.await(sale.orderId, PATIENCE, "CONFIRMED");
        Selling.deliver(seller, sale.shopping, sale.orderId);
        var admin = People.admin();
        Callable<Integer> refund =
                () -> admin.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/v1/orders/" + sale.orderId + "/refunds", Map.of("reason", "torn"))
                        .status();
        var statuses = Crowd.together(Collections.nCopies(10, refund));
        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 422);
        sale.shopping.await(sale.orderId, PATIENCE, "REFUNDED");
        var book = Bkash.book(sale.payUrl);
        assertThat(book.refunded()).isEqualTo(book.captured()).isPositive();
    }

    private static List<Sale> awaitingPayment(String variant, int orders) throws Exception {
        var shoppers = Crowd.shoppers(orders);
        return Crowd.together(IntStream.range(0, orders)
                .<Callable<Sale>>mapToObj(i -> () -> {
                    var shopping = shoppers.get(i % shoppers.size());
                    var id = shopping.insist(Wish.of("BKASH", variant, 1), PATIENCE)
                            .expect(201)
                            .string("id");
                    var order = shopping.await(id, PATIENCE, "AWAITING_PAYMENT");
                    return new Sale(shopping, id, order.string("payment.redirectUrl"));
                })
                .toList());
    }
}
