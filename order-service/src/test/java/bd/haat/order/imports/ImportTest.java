package bd.haat.order.imports;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class ImportTest extends OrderTest {
    private final String key = UUID.randomUUID().toString();

    @Test
    void aPastOrderIsTakenOverOnce() {
        var order = order(key, "COMPLETED", "COD");
        var answer = take("[" + order + "," + order(key + "x", "CANCELLED", "BKASH") + "]", MediaType.APPLICATION_JSON);
        assertThat(body(answer).get("imported").asInt()).isEqualTo(2);
        var again = take(order + "\n" + order(key + "y", "COMPLETED", "BKASH") + "\n", MediaType.APPLICATION_NDJSON);
        var counted = body(again);
        assertThat(counted.get("imported").asInt()).isEqualTo(1);
        assertThat(counted.get("skipped").asInt()).isEqualTo(1);

        var items = body(get("/api/v1/orders?status=COMPLETED", bearer())).get("items");
        assertThat(items).hasSize(2);
        var id = UUID.fromString(items.get(1).get("id").asString());
        var read = order(id);
        assertThat(read.at("/placedAt").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(read.at("/shipments/0/status").asString()).isEqualTo("DELIVERED");
        assertThat(read.get("number").asString()).startsWith("HT-260301-");
        var event = event("order.imported.v1", id);
        assertThat(event.get("historical").asBoolean()).isTrue();
        assertThat(event.get("totalMinor").asLong()).isEqualTo(135_000);
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "COMMISSION")).isNegative();
        assertThat(ledger(id, "SELLER")).as("nothing is due any more").isZero();
        assertThat(ledger(id, "CASH") + ledger(id, "GATEWAY") + ledger(id, "BANK"))
                .isEqualTo(-ledger(id, "COMMISSION") - ledger(id, "VAT"));
    }

    @Test
    void oneMistakeStopsAll() {
        var good = order(key, "COMPLETED", "COD");
        for (var bad : new String[] {
            good.replace("COMPLETED", "PENDING"),
            good.replace("\"deliveredAt\":\"2026-03-04T10:00:00Z\",", ""),
            good.replace("\"quantity\":2", "\"quantity\":0"),
            good.replace("65000", "-1"),
            good.replace("\"amount\":6000", "\"amount\":-6000"),
            good.replace("\"externalKey\"", "\"unknown\":1,\"externalKey\""),
            "null",
            "7",
            "{"
        }) {
            take("[" + good + "," + bad + "]", MediaType.APPLICATION_JSON)
                    .expectStatus()
                    .isBadRequest();
        }
        assertThat(body(get("/api/v1/orders", bearer())).get("items")).isEmpty();
        http.post()
                .uri("/api/v1/admin/orders/import")
                .header("Authorization", bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body("[]")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec take(String body, MediaType type) {
        return http.post()
                .uri("/api/v1/admin/orders/import")
                .header("Authorization", tokens.admin())
                .contentType(type)
                .body(body)
                .exchange();
    }

    private String order(String externalKey, String status, String method) {
        return """
            {"externalKey":"%s","customerId":"%s","placedAt":"2026-03-01T10:00:00Z","deliveredAt":"2026-03-04T10:00:00Z","status":"%s",\
            "paymentMethod":"%s","address":{"recipient":"Rina","upazilaCode":"3026"},\
            "lines":[{"variantId":"%s","productId":"%s","sellerId":"%s","name":{"en":"Honey"},"quantity":2,\
            "unitPrice":{"amount":65000,"currency":"BDT"},"discount":{"amount":1000,"currency":"BDT"}}],\
            "deliveries":[{"sellerId":"%s","fee":{"amount":6000,"currency":"BDT"}}]}\
            """.formatted(
                        externalKey,
                        shopper,
                        status,
                        method,
                        Neighbours.HONEY,
                        UUID.randomUUID(),
                        Neighbours.KARIM,
                        Neighbours.KARIM);
    }
}
