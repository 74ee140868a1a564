package bd.haat.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.SendEvents;
import bd.haat.common.test.SentEvents;
import bd.haat.common.test.TestTokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sellers, categories, goods and orders for a test, made through the service's own doors. */
public record Market(RestTestClient http, TestTokens tokens, SendEvents send, SentEvents sent, JdbcClient db) {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    /** A shop and the {@code Bearer …} of its owner. */
    public record Shop(UUID id, UUID ownerId, String bearer) {}

    static Market in(ApplicationContext context) {
        return new Market(
                context.getBean(RestTestClient.class),
                context.getBean(TestTokens.class),
                context.getBean(SendEvents.class),
                context.getBean(SentEvents.class),
                context.getBean(JdbcClient.class));
    }

    public Shop shop() {
        return shop(23.7465, 90.376);
    }

    public Shop shop(double lat, double lon) {
        var owner = Ids.next();
        var shop = new Shop(Ids.next(), owner, tokens.seller(owner));
        tell(shop, "ACTIVE", 1, lat, lon);
        return shop;
    }

    /** With a new token, for what takes longer than one is good for. */
    public Shop signedInAgain(Shop shop) {
        return new Shop(shop.id(), shop.ownerId(), tokens.seller(shop.ownerId()));
    }

    /** What seller-service would say of a shop; returns when it is known here. */
    public void tell(Shop shop, String status, long version, double lat, double lon) {
        var event = Map.of(
                "sellerId",
                shop.id(),
                "ownerId",
                shop.ownerId(),
                "shopName",
                Map.of("bn", "জামদানি ঘর", "en", "Jamdani Ghar"),
                "phone",
                "+8801812345678",
                "status",
                status,
                "location",
                Map.of("lat", lat, "lon", lon),
                "upazilaCode",
                "1301",
                "version",
                version,
                "changedAt",
                "2026-11-23T06:24:00Z");
        send.send("seller.events", "seller.changed.v1", shop.id(), event);
        await().until(() -> db.sql("select count(*) from sellers where id = ? and version >= ?")
                        .params(shop.id(), version)
                        .query(Long.class)
                        .single()
                == 1);
    }

    public UUID category(String bn, String en, UUID parent) {
        var body = new HashMap<String, Object>(Map.of("name", Map.of("bn", bn, "en", en)));
        if (parent != null) body.put("parentId", parent);
        return UUID.fromString(created(post("/api/v1/admin/categories", tokens.admin(), body))
                .get("id")
                .asString());
    }

    public static Map<String, Object> money(long amount) {
        return Map.of("amount", amount, "currency", "BDT");
    }

    public static Map<String, Object> variant(String sku, long price, int stock) {
        return Map.of("sku", sku, "price", money(price), "stock", stock);
    }

    public static Map<String, Object> productBody(UUID category, String bn, String en, Object... variants) {
        return new HashMap<>(Map.of(
                "name", Map.of("bn", bn, "en", en),
                "description", Map.of("bn", "হাতে বোনা", "en", "Woven by hand"),
                "categoryId", category,
                "variants", List.of(variants)));
    }

    public JsonNode product(Shop shop, UUID category, String bn, String en, Object... variants) {
        return created(post("/api/v1/products", shop.bearer(), productBody(category, bn, en, variants)));
    }

    /** One product with one variant of so many pieces; the variant's id. */
    public UUID pieces(Shop shop, int stock) {
        var product = product(
                shop, category("শাড়ি", "Saree", null), "শাড়ি", "Saree", variant("S-" + Ids.next(), 10_000, stock));
        return UUID.fromString(product.get("variants").get(0).get("id").asString());
    }

    public RestTestClient.ResponseSpec post(String path, String bearer, Object body) {
        return http.post()
                .uri(path)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body instanceof String text ? text : JSON.writeValueAsString(body))
                .exchange();
    }

    /** Sends a picture as a form's part {@code file}. */
    public RestTestClient.ResponseSpec upload(String path, String bearer, byte[] picture) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(picture) {
            @Override
            public String getFilename() {
                return "picture";
            }
        });
        return http.post()
                .uri(path)
                .header("Authorization", bearer)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange();
    }

    public RestTestClient.ResponseSpec put(String path, String bearer, String ifMatch, Object body) {
        var request = http.put().uri(path).header("Authorization", bearer);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body))
                .exchange();
    }

    public RestTestClient.ResponseSpec patch(String path, String bearer, String ifMatch, Object body) {
        var request = http.patch().uri(path).header("Authorization", bearer);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(body instanceof String text ? text : JSON.writeValueAsString(body))
                .exchange();
    }

    public RestTestClient.ResponseSpec delete(String path, String bearer, String ifMatch) {
        var request = http.delete().uri(path).header("Authorization", bearer);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.exchange();
    }

    public RestTestClient.ResponseSpec get(String path, String bearer) {
        var request = http.get().uri(URI.create(path));
        if (bearer != null) request.header("Authorization", bearer);
        return request.exchange();
    }

    public JsonNode read(String path) {
        return json(get(path, null), 200);
    }

    public static JsonNode created(RestTestClient.ResponseSpec response) {
        return json(response, 201);
    }

    public static JsonNode json(RestTestClient.ResponseSpec response, int status) {
        var result = response.expectBody(byte[].class).returnResult();
        var body = result.getResponseBody();
        assertThat(result.getStatus().value())
                .as(() -> body == null ? "no body" : new String(body, StandardCharsets.UTF_8))
                .isEqualTo(status);
        return JSON.readTree(body);
    }

    /** {@code {"onHand","reserved","available"}} as the seller sees it. */
    public JsonNode inventory(Shop shop, UUID variant) {
        return json(get("/api/v1/inventory/" + variant, shop.bearer()), 200);
    }

    /** What {@code stock.changed.v2} says of one variant; a missing node where it says nothing. */
    public static JsonNode told(JsonNode event, UUID variant) {
        for (var told : event.get("variants"))
            if (told.get("variantId").asString().equals(variant.toString())) return told;
        return JSON.missingNode();
    }

    public static Map<String, Object> order(UUID id, UUID variant, int quantity) {
        return Map.of(
                "orderId",
                id,
                "lines",
                List.of(Map.of("variantId", variant, "quantity", quantity, "lineId", Ids.next())),
                "reserveUntil",
                "2099-01-01T00:00:00Z");
    }

    public UUID place(UUID variant, int quantity) {
        var id = Ids.next();
        send.send("order.events", "order.placed.v1", id, order(id, variant, quantity));
        return id;
    }

    /** What order-service would say of a delivery; returns the line's id when it is known here. */
    public UUID deliver(UUID customer, JsonNode product) {
        return deliver(customer, product, Instant.now());
    }

    public UUID deliver(UUID customer, JsonNode product, Instant at) {
        var line = Ids.next();
        var shipment = Ids.next();
        var goods = Map.of(
                "lineId",
                line,
                "variantId",
                product.get("variants").get(0).get("id").asString(),
                "productId",
                product.get("id").asString(),
                "quantity",
                1,
                "name",
                Map.of("en", "Goods"));
        var seller = db.sql("select seller_id from products where id = ?::uuid")
                .param(product.get("id").asString())
                .query(UUID.class)
                .single();
        var event = Map.of(
                "orderId",
                Ids.next(),
                "number",
                "HT-261123-7K3QFG",
                "customerId",
                customer,
                "shipmentId",
                shipment,
                "sellerId",
                seller,
                "status",
                "DELIVERED",
                "occurredAt",
                at.toString(),
                "lines",
                List.of(goods));
        send.send("order.events", "shipment.delivered.v1", shipment, event);
        await().until(() -> db.sql("select count(*) from receipts where line_id = ?")
                        .param(line)
                        .query(Long.class)
                        .single()
                == 1);
        return line;
    }
}
