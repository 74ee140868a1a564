package bd.haat.order;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Orders that are paid ahead, and what gateways do about them. */
public abstract class GatewayTest extends OrderTest {
    protected MeterRegistry meters;

    @BeforeEach
    void count(@Autowired MeterRegistry meters) {
        this.meters = meters;
    }

    /** As gateways post, without a token. */
    protected ResponseSpec form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(body)
                .exchange();
    }

    /** An order that waits to be paid so. */
    protected JsonNode payable(String method) {
        var id = placed(order(method, Neighbours.HONEY, 1));
        reserve(id);
        return awaitStatus(id, "AWAITING_PAYMENT");
    }

    protected static UUID id(JsonNode order) {
        return UUID.fromString(order.get("id").asString());
    }

    protected static String payUrl(JsonNode order) {
        return order.at("/payment/redirectUrl").asString();
    }

    protected ResponseSpec payAgain(UUID id, String method) {
        var body = "{\"method\":\"%s\"}".formatted(method);
        var key = UUID.randomUUID().toString();
        return post("/api/v1/orders/" + id + "/payments", bearer(), body, "Idempotency-Key", key);
    }

    /** Gateways are to be asked about the order's payments now. */
    protected void ask(UUID orderId) {
        db.sql("update payments set check_at = now() where order_id = ? and check_at is not null")
                .params(orderId)
                .update();
    }

    protected void expire(UUID orderId) {
        db.sql("update orders set deadline_at = now() where id = ?")
                .params(orderId)
                .update();
        awaitStatus(orderId, "EXPIRED");
    }

    /** How many hints from a gateway came to this. */
    protected double hints(String method, String outcome) {
        return meters.counter("haat.payments.hints", "method", method, "outcome", outcome)
                .count();
    }
}
