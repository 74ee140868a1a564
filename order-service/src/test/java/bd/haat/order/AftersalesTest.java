package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Orders that were paid, sent and delivered, and what people then do about them. */
public abstract class AftersalesTest extends OrderTest {
    private static long version = 1_000;

    protected final UUID rahim = UUID.randomUUID();
    protected final UUID karim = UUID.randomUUID();

    @BeforeEach
    void shopsAreKnown() {
        shop(Neighbours.RAHIM, rahim, ++version);
        shop(Neighbours.KARIM, karim, ++version);
    }

    /** Others' shops of the same names begin anew. */
    @AfterEach
    void shopsAreForgotten() {
        db.sql("delete from sellers").update();
    }

    /** So many of each; confirmed, and paid unless on delivery. */
    protected JsonNode bought(String method, Map<UUID, Integer> pieces) {
        return bought(method, pieces, null);
    }

    protected JsonNode bought(String method, Map<UUID, Integer> pieces, String coupon) {
        var items = pieces.entrySet().stream()
                .map(item -> "{\"variantId\":\"%s\",\"quantity\":%d}".formatted(item.getKey(), item.getValue()))
                .collect(Collectors.joining(","));
        var id = placed("{\"addressId\":\"%s\",\"paymentMethod\":\"%s\",\"items\":[%s]%s}"
                .formatted(
                        Neighbours.ADDRESS, method, items, coupon == null ? "" : ",\"couponCode\":\"" + coupon + "\""));
        reserve(id);
        if (coupon != null) tell("marketing.events", "coupon.held.v1", id, "{\"orderId\":\"%s\"}".formatted(id));
        if (!method.equals("COD")) {
            var order = awaitStatus(id, "AWAITING_PAYMENT");
            var session = BKASH.sessionOf(order.get("number").asString(), 1);
            get("/api/v1/payments/bkash/callback?paymentID=" + session.id + "&status=success", null)
                    .expectStatus()
                    .isSeeOther();
        }
        return awaitStatus(id, "CONFIRMED");
    }

    /** Delivers a shipment; what follows has ten minutes before the return window ends. */
    protected void deliver(UUID orderId, String shipmentId) {
        step(orderId, shipmentId, "accept", "{}", 200);
        step(orderId, shipmentId, "hand-over", "{}", 200);
        var code = db.sql("select delivery_code from shipments where id = ?")
                .params(UUID.fromString(shipmentId))
                .query(String.class)
                .single();
        step(orderId, shipmentId, "deliver", "{\"code\":\"%s\"}".formatted(code), 200);
        db.sql(
                        "update orders set deadline_at = deadline_at + interval '10 minutes' where id = ? and state = 'DELIVERED'")
                .params(orderId)
                .update();
        db.sql("update shipments set delivered_at = delivered_at + interval '10 minutes' where id = ?")
                .params(UUID.fromString(shipmentId))
                .update();
    }

    protected JsonNode delivered(String method, Map<UUID, Integer> pieces) {
        var order = bought(method, pieces);
        order.get("shipments")
                .valueStream()
                .forEach(shipment -> deliver(id(order), shipment.get("id").asString()));
        return awaitStatus(id(order), "DELIVERED");
    }

    protected void step(UUID orderId, String shipmentId, String step, String body, int status) {
        var seller = db.sql("select o.owner_id from shipments s join sellers o on o.id = s.seller_id where s.id = ?")
                .params(UUID.fromString(shipmentId))
                .query(UUID.class)
                .single();
        post("/api/v1/seller/orders/" + shipmentId + "/" + step, tokens.seller(seller), body)
                .expectStatus()
                .isEqualTo(status);
    }

    protected static UUID id(JsonNode order) {
        return UUID.fromString(order.get("id").asString());
    }

    protected static String line(JsonNode order, UUID variant) {
        return order.get("lines")
                .valueStream()
                .filter(line -> line.get("variantId").asString().equals(variant.toString()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    protected static String shipment(JsonNode order, UUID seller) {
        return order.get("shipments")
                .valueStream()
                .filter(one -> one.get("sellerId").asString().equals(seller.toString()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    protected static String lines(String lineId, int quantity) {
        return "\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d}]".formatted(lineId, quantity);
    }

    protected JsonNode ok(ResponseSpec answer, int status) {
        var result = answer.expectBody(byte[].class).returnResult();
        var body = result.getResponseBody();
        var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        assertThat(result.getStatus().value()).as(text).isEqualTo(status);
        return text.isEmpty() ? null : json.readTree(text);
    }

    protected long held(UUID orderId) {
        return db.sql("select count(*) from payout_holds where order_id = ? and released_at is null")
                .params(orderId)
                .query(Long.class)
                .single();
    }

    protected long ledger(UUID orderId, String account, UUID seller) {
        return db.sql("select coalesce(sum(amount_minor), 0) from ledger_entries"
                        + " where order_id = ? and account = ? and seller_id = ?")
                .params(orderId, account, seller)
                .query(Long.class)
                .single();
    }

    protected void awaitRefunds(JsonNode order, String... taka) {
        var session = BKASH.sessionOf(order.get("number").asString(), 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(session.refunds).containsExactly(taka));
    }

    protected ResponseSpec upload(UUID orderId, String bearer, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "lie.exe";
            }
        });
        return http.post()
                .uri("/api/v1/orders/" + orderId + "/pictures")
                .header("Authorization", bearer)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    protected String picture(UUID orderId, String bearer) {
        return ok(upload(orderId, bearer, png()), 201).get("id").asString();
    }

    protected static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
