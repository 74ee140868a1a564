package bd.haat.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.analytics.AnalyticsTest;
import bd.haat.common.persistence.Ids;
import bd.haat.common.test.SendEvents;
import bd.haat.common.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

class SalesTest extends AnalyticsTest {
    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    SendEvents send;

    private final UUID seller = Ids.next();
    private final UUID owner = Ids.next();
    private final UUID product = Ids.next();

    @Test
    void aSaleCountsOnceOnItsDayInDhakaUntilItIsCancelled() {
        var order = Ids.next();
        var event = order(order, "CONFIRMED", "2026-11-22T18:30:00Z"); // half past midnight of the 23rd in Dhaka
        var id = Ids.next();
        send.as(id, "order.events", "order.confirmed.v1", order, event);
        send.as(id, "order.events", "order.confirmed.v1", order, event);
        awaitSales(1);
        assertThat(days("2026-11-22", "2026-11-22")).isEmpty();
        var day = days("2026-11-23", "2026-11-23").getFirst();
        assertThat(day).containsEntry("units", 3).containsEntry("orders", 1);
        assertThat(day.get("revenue")).isEqualTo(Map.of("amount", 375_000, "currency", "BDT"));
        send.as(
                Ids.next(),
                "order.events",
                "order.cancelled.v1",
                order,
                order(order, "CANCELLED", "2026-11-23T06:00:00Z"));
        awaitSales(0);
    }

    @Test
    void anOwnerSeesTheirShopAlone() {
        send.as(
                Ids.next(),
                "seller.events",
                "seller.changed.v1",
                seller,
                Map.of("sellerId", seller, "ownerId", owner, "version", 0));
        send.as(
                Ids.next(),
                "order.events",
                "order.imported.v1",
                Ids.next(),
                order(Ids.next(), "COMPLETED", "2026-11-20T06:00:00Z"));
        awaitSales(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> http.get()
                        .uri("/api/v1/analytics/seller/products/top?from=2026-11-01&to=2026-11-30")
                        .header("Authorization", tokens.seller(owner))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[0].productId")
                        .isEqualTo(product.toString())
                        .jsonPath("$.items[0].units")
                        .isEqualTo(3));
        http.get()
                .uri("/api/v1/analytics/seller/sales/daily")
                .header("Authorization", tokens.seller(Ids.next()))
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get()
                .uri("/api/v1/analytics/sales/daily")
                .header("Authorization", tokens.seller(owner))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void wrongPeriodsAreNamed() {
        for (var query : new String[] {
            "from=2026-11-02&to=2026-11-01", "from=2020-01-01&to=2026-11-01", "from=yesterday", "seller=1"
        })
            http.get()
                    .uri("/api/v1/analytics/sales/daily?" + query)
                    .header("Authorization", tokens.admin())
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
    }

    private void awaitSales(int days) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(days("2026-11-01", "2026-11-30")).hasSize(days));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> days(String from, String to) {
        var answer = http.get()
                .uri("/api/v1/analytics/sales/daily?from={from}&to={to}&seller={seller}", from, to, seller)
                .header("Authorization", tokens.admin())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return (List<Map<String, Object>>) answer.get("items");
    }

    private Map<String, Object> order(UUID order, String status, String at) {
        return Map.of(
                "orderId",
                order,
                "customerId",
                Ids.next(),
                "status",
                status,
                "totalMinor",
                381_000,
                "paymentMethod",
                "COD",
                "upazilaCode",
                "1301",
                "occurredAt",
                at,
                "lines",
                List.of(Map.of(
                        "lineId",
                        new UUID(7, order.getLeastSignificantBits()),
                        "variantId",
                        Ids.next(),
                        "productId",
                        product,
                        "sellerId",
                        seller,
                        "quantity",
                        3,
                        "unitPriceMinor",
                        125_000)));
    }
}
