package bd.haat.analytics.delivery;

import static org.awaitility.Awaitility.await;

import bd.haat.analytics.AnalyticsTest;
import bd.haat.common.persistence.Ids;
import bd.haat.common.test.SendEvents;
import bd.haat.common.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

class DeliveryTest extends AnalyticsTest {
    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    SendEvents send;

    @Test
    void aDeliveryIsTimedFromItsConfirmation() {
        var order = Ids.next();
        var line = Map.of(
                "lineId",
                Ids.next(),
                "variantId",
                Ids.next(),
                "productId",
                Ids.next(),
                "sellerId",
                Ids.next(),
                "quantity",
                1,
                "unitPriceMinor",
                100);
        send.send(
                "order.events",
                "order.confirmed.v1",
                order,
                Map.of(
                        "orderId",
                        order,
                        "customerId",
                        Ids.next(),
                        "status",
                        "CONFIRMED",
                        "totalMinor",
                        100,
                        "paymentMethod",
                        "COD",
                        "upazilaCode",
                        "1301",
                        "occurredAt",
                        "2024-02-01T06:00:00Z",
                        "lines",
                        List.of(line)));
        var shipment = Ids.next();
        send.send(
                "order.events",
                "shipment.delivered.v1",
                shipment,
                Map.of(
                        "shipmentId",
                        shipment,
                        "orderId",
                        order,
                        "sellerId",
                        Ids.next(),
                        "occurredAt",
                        "2024-02-02T06:00:00Z"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> http.get()
                        .uri("/api/v1/analytics/deliveries/times?from=2024-02-01&to=2024-02-28")
                        .header("Authorization", tokens.admin())
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.delivered")
                        .isEqualTo(1)
                        .jsonPath("$.medianMinutes")
                        .isEqualTo(24 * 60));
    }
}
