package bd.haat.order.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What goes back to the shopper, and what that leaves to the shop. */
class ReturnMoneyTest extends ReturnTest {
    @Test
    void faultyGoodsComeBackAndAllTheirMoneyWithThem() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var picture = picture(id, bearer());
        var asked = ok(ask(id, line(order, Neighbours.HONEY), 2, "FAULTY", picture), 201);
        assertThat(asked.get("status").asString()).isEqualTo("REQUESTED");
        assertThat(asked.at("/goods/amount").asLong()).isEqualTo(130_000);
        assertThat(asked.at("/delivery/amount").asLong()).isEqualTo(Neighbours.FEE);
        assertThat(asked.get("wayBackPaidBy").asString()).isEqualTo("SELLER");
        var told = event("return.requested.v1", id);
        assertThat(told.get("sellerOwnerId").asString()).isEqualTo(karim.toString());
        assertThat(told.has("answerBy")).isTrue();
        assertThat(held(id)).isEqualTo(1);
        assertThat(order(id).at("/aftersales/returns/0/status").asString()).isEqualTo("REQUESTED");

        var returnId = asked.get("id").asString();
        var seen = ok(get("/api/v1/seller/returns?status=REQUESTED", tokens.seller(karim)), 200)
                .at("/items/0");
        assertThat(seen.get("id").asString()).isEqualTo(returnId);
        assertThat(get(seen.at("/pictures/0").asString(), tokens.seller(karim))
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(png());
        ok(seller(returnId, "accept", "{}"), 200);
        ok(seller(returnId, "accept", "{}"), 200);
        event("return.accepted.v1", id);
        ok(post("/api/v1/returns/" + returnId + "/sent", bearer(), "{\"tracking\":\"PA-77\"}"), 200);
        var received = ok(seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}"), 200);
        assertThat(received.get("status").asString()).isEqualTo("RECEIVED");
        assertThat(received.get("tracking").asString()).isEqualTo("PA-77");
        assertThat(event("return.received.v1", id).get("restock").asBoolean()).isTrue();
        awaitRefunds(order, "1360.00");
        awaitStatus(id, "REFUNDED");
        assertThat(states(id)).contains("DELIVERED", "RETURNED", "REFUNDED").doesNotContain("COMPLETED");
        assertThat(ledger(id, "GATEWAY")).isZero();
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "COMMISSION")).isZero();
        assertThat(held(id)).isZero();
        var invoices = ok(get("/api/v1/orders/" + id + "/invoices", bearer()), 200)
                .get("items")
                .valueStream()
                .toList();
        assertThat(invoices.stream().map(one -> one.get("kind").asString())).containsExactly("INVOICE", "CREDIT_NOTE");
        assertThat(invoices.get(1).at("/total/amount").asLong()).isEqualTo(130_000 + Neighbours.FEE);
    }

    @Test
    void whoChangesTheirMindPaysTheDelivery() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "CHANGED_MIND"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "accept", "{}"), 200);
        var received = ok(seller(returnId, "receive", "{\"outcome\":\"WRITE_OFF\",\"note\":\"opened\"}"), 200);
        assertThat(received.at("/delivery/amount").asLong()).isZero();
        assertThat(event("return.received.v1", id).get("restock").asBoolean()).isFalse();
        awaitRefunds(order, "650.00");
        awaitStatus(id, "RETURNED");
        // What is left is the shop's, free of commission: it was no sale.
        await().atMost(SOON).until(() -> ledger(id, "GATEWAY") == Neighbours.FEE);
        assertThat(ledger(id, "SELLER", Neighbours.KARIM)).isEqualTo(-Neighbours.FEE);
        assertThat(ledger(id, "COMMISSION")).isZero();
    }

    @Test
    void partOfAnOrderComesBackAndTheRestIsCompleted() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 3, Neighbours.SAREE, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201)
                .get("id")
                .asString();
        assertThat(deadline(id))
                .as("an open return keeps the order from being completed")
                .isNull();
        ok(seller(returnId, "accept", "{}"), 200);
        ok(seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}"), 200);
        assertThat(deadline(id)).isNotNull();
        db.sql("update orders set deadline_at = now() where id = ?").params(id).update();
        awaitStatus(id, "COMPLETED");
        assertThat(ledger(id, "COMMISSION", Neighbours.KARIM)).isEqualTo(-6_500); // 5 % of two jars
        assertThat(ledger(id, "CUSTOMER")).isIn(0L, -65_000L);
        awaitRefunds(order, "650.00");
    }

    @Test
    void cashGoesBackByHandToTheNumberThatTheShopperNames() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "DAMAGED"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "accept", "{}"), 200);
        ok(seller(returnId, "receive", "{\"outcome\":\"WRITE_OFF\"}"), 200);
        var refund = awaitStatus(id, "RETURNED").at("/aftersales/refunds/0");
        assertThat(refund.get("status").asString()).isEqualTo("UNADDRESSED");
        assertThat(refund.at("/amount/amount").asLong()).isEqualTo(71_000);
        var refundId = refund.get("id").asString();
        var destination = "/api/v1/orders/" + id + "/refunds/" + refundId + "/destination";
        ok(put(destination, bearer(), "{\"number\":\"12345\"}"), 400);
        ok(put(destination, tokens.shopper(UUID.randomUUID()), "{\"number\":\"01712345678\"}"), 404);
        ok(put(destination, bearer(), "{\"number\":\"০১৭১২৩৪৫৬৭৮\"}"), 200);
        ok(put(destination, bearer(), "{\"number\":\"01812345678\"}"), 200);
        var listed = ok(get("/api/v1/admin/refunds?status=TO_PAY&limit=100", tokens.admin()), 200);
        assertThat(listed.toString()).contains(refundId, "+8801812345678");
        var confirm = "/api/v1/admin/refunds/" + refundId + "/confirm";
        ok(post(confirm, bearer(), "{}"), 403);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\"}"), 400);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01712345678\",\"reference\":\"TRX9\"}"), 409);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\",\"reference\":\"TRX9\"}"), 200);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\",\"reference\":\"TRX9\"}"), 200);
        ok(post(confirm, tokens.admin(), "{\"number\":\"01812345678\",\"reference\":\"TRX8\"}"), 409);
        ok(put(destination, bearer(), "{\"number\":\"01912345678\"}"), 409);
        awaitStatus(id, "REFUNDED");
        assertThat(ledger(id, "BANK")).isEqualTo(-71_000);
        assertThat(ledger(id, "CASH")).as("the shop has kept it").isZero();
        assertThat(ledger(id, "SELLER", Neighbours.KARIM)).as("and owes it").isEqualTo(71_000);
        assertThat(ledger(id, "CUSTOMER")).isZero();
        assertThat(ledger(id, "ESCROW")).isZero();
    }

    private List<String> states(UUID orderId) {
        return db.sql("select state from order_timeline where order_id = ? order by version")
                .params(orderId)
                .query(String.class)
                .list();
    }

    private Object deadline(UUID orderId) {
        return db.sql("select deadline_at::text as at from orders where id = ?")
                .params(orderId)
                .query((row, _) -> Optional.ofNullable(row.getString("at")))
                .single()
                .orElse(null);
    }

    private ResponseSpec put(String path, String bearer, String body) {
        return http.put()
                .uri(path)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
