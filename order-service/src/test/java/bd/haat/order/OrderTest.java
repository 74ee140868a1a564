package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.test.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.amqp.core.Message;
import tools.jackson.databind.JsonNode;

/** A shopper's orders, and what the other services make of them. */
public abstract class OrderTest extends ServiceTest {
    protected static final Duration SOON = Duration.ofSeconds(15);

    protected final UUID shopper = UUID.randomUUID();

    protected JsonNode event(String type, UUID orderId) {
        return event(type, orderId, 0);
    }

    /** @param before how many of them came before it */
    protected JsonNode event(String type, UUID orderId, int before) {
        var found = new AtomicReference<Message>();
        await(type + " of " + orderId).atMost(SOON).until(() -> {
            events(type, orderId).stream().skip(before).findFirst().ifPresent(found::set);
            return found.get() != null;
        });
        var body = new String(found.get().getBody(), StandardCharsets.UTF_8);
        Contracts.fits(type, body);
        return json.readTree(body);
    }

    protected List<Message> events(String type, UUID orderId) {
        return outside.events(type, orderId);
    }

    /** Another service tells something. */
    protected void tell(String exchange, String type, UUID subject, String body) {
        outside.tell(exchange, type, subject, body);
    }

    protected void reserve(UUID orderId) {
        tell("product.events", "stock.reserved.v1", orderId, "{\"orderId\":\"%s\"}".formatted(orderId));
    }

    protected String bearer() {
        return tokens.shopper(shopper);
    }

    protected static String order(String method, UUID variant, int quantity) {
        return """
            {"addressId":"%s","paymentMethod":"%s","items":[{"variantId":"%s","quantity":%d}]}\
            """.formatted(Neighbours.ADDRESS, method, variant, quantity);
    }

    /** Places an order and answers its id. */
    protected UUID placed(String body) {
        var answer = post(
                "/api/v1/orders",
                bearer(),
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        answer.expectStatus().isCreated();
        return UUID.fromString(body(answer).get("id").asString());
    }

    protected UUID confirmed(UUID variant, int quantity) {
        var id = placed(order("COD", variant, quantity));
        reserve(id);
        awaitStatus(id, "CONFIRMED");
        return id;
    }

    protected JsonNode order(UUID id) {
        var answer = get("/api/v1/orders/" + id, bearer());
        answer.expectStatus().isOk();
        return body(answer);
    }

    protected JsonNode awaitStatus(UUID id, String status) {
        return awaitOrder(
                id, order -> assertThat(order.get("status").asString()).isEqualTo(status));
    }

    protected JsonNode awaitOrder(UUID id, Consumer<JsonNode> holds) {
        await().atMost(SOON).untilAsserted(() -> holds.accept(order(id)));
        return order(id);
    }

    protected long ledger(UUID orderId, String account) {
        return db.sql("select coalesce(sum(amount_minor), 0) from ledger_entries where order_id = ? and account = ?")
                .params(orderId, account)
                .query(Long.class)
                .single();
    }

    /** A shop of the given owner, as seller-service would tell; tests of other classes may have told of it under higher versions. */
    protected void shop(UUID sellerId, UUID ownerId, long atLeast) {
        long version = db.sql("select greatest(?, 1 + coalesce(max(version), 0)) from sellers where id = ?")
                .params(atLeast, sellerId)
                .query(Long.class)
                .single();
        tell(
                "seller.events",
                "seller.changed.v1",
                sellerId,
                json.writeValueAsString(Map.of(
                        "sellerId",
                        sellerId,
                        "ownerId",
                        ownerId,
                        "shopName",
                        Map.of("bn", "দোকান"),
                        "phone",
                        "+8801812345678",
                        "legalName",
                        "Karim Brothers Ltd",
                        "binNo",
                        "0040000000123",
                        "line1",
                        "বাড়ি ১২, রোড ৭",
                        "upazilaCode",
                        "1343",
                        "status",
                        "ACTIVE",
                        "version",
                        version)));
        await().atMost(SOON)
                .until(() -> db.sql("select count(*) from sellers where id = ? and owner_id = ?")
                                .params(sellerId, ownerId)
                                .query(Integer.class)
                                .single()
                        == 1);
    }
}
