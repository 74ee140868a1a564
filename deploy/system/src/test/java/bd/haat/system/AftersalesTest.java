package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Goods that come back and complaints, as shopper, seller and admin see them through the gateway. */
class AftersalesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void faultyGoodsComeBackToTheShelfAndTheirMoneyByTheWayItCame() throws IOException {
        var sale = Sale.delivered("BKASH");
        var orderId = sale.orderId();
        var shopper = sale.shopping().shopper();
        var picture = Upload.picture(shopper, "/api/v1/orders/" + orderId + "/pictures", 9)
                .expect(201)
                .string("id");
        var returned = shopper.post(
                        "/api/v1/orders/" + orderId + "/returns",
                        Map.of(
                                "lines",
                                List.of(Map.of("lineId", sale.line(), "quantity", 1)),
                                "reason",
                                "FAULTY",
                                "text",
                                "ঢাকনা ভাঙা",
                                "pictures",
                                List.of(picture)))
                .expect(201);
        var path = "/api/v1/seller/returns/" + returned.string("id");
        var shown = sale.seller().get(path).expect(200).string("pictures.0");
        sale.seller().get(shown).expect(200);
        Market.guest().get(shown).expectProblem(401, "unauthenticated");
        People.verified("SHOPPER").get(shown).expect(404);

        sale.seller().post(path + "/accept", "{}").expect(200);
        shopper.post("/api/v1/returns/" + returned.string("id") + "/sent", "{}").expect(200);
        sale.seller().post(path + "/receive", Map.of("outcome", "RESTOCK")).expect(200);
        var paid = returned.number("goods.amount") + returned.number("delivery.amount");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Bkash.book(sale.payUrl()).refunded()).isEqualTo(paid));
        Selling.awaitStock(sale.seller(), sale.variant(), 4, 0);
        var after = sale.shopping().look(orderId);
        assertThat(after.string("aftersales.returns.0.status")).isEqualTo("RECEIVED");
        assertThat(after.string("aftersales.refunds.0.dueAt")).isNotNull();
        assertThat(shopper.get("/api/v1/orders/" + orderId + "/invoices")
                        .expect(200)
                        .text())
                .contains("CREDIT_NOTE");
    }

    @Test
    void aComplaintIsAnsweredAndDecidedAndTheShopperHearsOfIt() {
        var sale = Sale.delivered("COD");
        var shopper = sale.shopping().shopper();
        var complaint = shopper.post(
                        "/api/v1/orders/" + sale.orderId() + "/complaints",
                        Map.of("category", "DAMAGED", "text", "Only one of two came whole"))
                .expect(201)
                .string("id");
        sale.seller()
                .post("/api/v1/seller/complaints/" + complaint + "/messages", Map.of("text", "We are sorry"))
                .expect(200);
        shopper.post("/api/v1/admin/complaints/" + complaint + "/decide", Map.of())
                .expectProblem(403, "forbidden");
        People.admin()
                .post(
                        "/api/v1/admin/complaints/" + complaint + "/decide",
                        Map.of(
                                "decision", "REFUND",
                                "amount", Map.of("amount", 30_000, "currency", "BDT"),
                                "reason", "as the pictures show"))
                .expect(200);
        var refund = sale.shopping().look(sale.orderId());
        assertThat(refund.string("aftersales.complaints.0.status")).isEqualTo("CLOSED");
        assertThat(refund.string("aftersales.refunds.0.status")).isEqualTo("UNADDRESSED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                shopper.get("/api/v1/notifications").expect(200).text())
                        .contains("complaint-answered", "complaint-closed"));
    }

    /** Two pieces of five, in the shopper's hands. */
    private record Sale(Client seller, Shopping shopping, String variant, String orderId, String payUrl) {
        static Sale delivered(String method) {
            var seller = People.approvedSeller();
            var variant = People.product(seller, "Honey", 65_000, 5).string("variants.0.id");
            var shopping = Shopping.begin();
            var orderId = shopping.order(variant, 2, method, UUID.randomUUID().toString(), 10)
                    .expect(201)
                    .string("id");
            String payUrl = null;
            if (method.equals("BKASH")) {
                payUrl = shopping.await(orderId, SOON, "AWAITING_PAYMENT").string("payment.redirectUrl");
                Bkash.comeBack(Bkash.decide(payUrl, "approve")).expect(303);
            }
            shopping.await(orderId, SOON, "CONFIRMED");
            Selling.deliver(seller, shopping, orderId);
            return new Sale(seller, shopping, variant, orderId, payUrl);
        }

        String line() {
            return shopping.look(orderId).string("lines.0.id");
        }
    }
}
