package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people search for and click on comes back as reports for admins, and by night as suggestions for others. */
class SearchAnalyticsTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void aSearchAndItsClickAreReportedAndManySuggestTheQueryToOthers() {
        var product = People.product(People.approvedSeller(), "Yarrowick Lantern", 65_000, 5)
                .string("id");
        await().atMost(SOON).until(() -> search("yarrowick lantern").string("items.0.id"), product::equals);
        for (int i = 0; i < 5; i++) {
            var searchId = search("Yarrowick Lantern!").string("searchId");
            report(List.of(
                    act("search", searchId, "session-" + i, null, null),
                    act("click", searchId, "session-" + i, product, 0),
                    act("add", searchId, "session-" + i, product, null)));
        }
        await().atMost(SOON).untilAsserted(() -> {
            var query = reported("queries", "yarrowick lantern");
            assertThat(query.get("clicks").asLong()).isEqualTo(5);
            assertThat(query.get("addsToCart").asLong()).isEqualTo(5);
            assertThat(query.get("meanPosition").asDouble()).isZero();
            assertThat(query.get("clickThroughRate").asDouble()).isBetween(0.01, 1.0);
        });

        assertThat(suggested("yarrow")).doesNotContain("yarrowick lantern");
        People.admin().post("/api/v1/analytics/popularity/runs", "{}").expect(204);
        await().atMost(Duration.ofSeconds(90)) // the other replica reads its list once a minute
                .untilAsserted(() -> assertThat(suggested("yarrow")).contains("yarrowick lantern"));
        assertThat(People.admin()
                        .get("/api/v1/analytics/popularity/runs")
                        .expect(200)
                        .number("items.0.products"))
                .isPositive();
    }

    @Test
    void whatNobodyFoundIsReportedAsFailingToAdminsAlone() {
        for (int i = 0; i < 3; i++)
            assertThat(search("wexlompt grindle").number("total")).isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reported("failing?least=3", "wexlompt grindle")
                                .get("failure")
                                .asString())
                        .isEqualTo("NOTHING_FOUND"));
        var path = "/api/v1/analytics/search/failing";
        People.verified("SELLER").get(path).expectProblem(403, "forbidden");
        Market.guest().get(path).expectProblem(401, "unauthenticated");
    }

    private static Answer search(String words) {
        return Market.guest().get("/api/v1/search/products?q=" + encoded(words)).expect(200);
    }

    private static String suggested(String typed) {
        return Market.guest()
                .get("/api/v1/search/suggest?lang=en&q=" + encoded(typed))
                .expect(200)
                .text();
    }

    private static JsonNode reported(String report, String query) {
        return People.admin()
                .get("/api/v1/analytics/search/" + report + (report.contains("?") ? "&" : "?") + "limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("query").asString().equals(query))
                .findFirst()
                .orElseThrow(() -> new AssertionError(query + " is not reported"));
    }

    private static void report(List<Map<String, Object>> acts) {
        Market.guest().post("/api/v1/analytics/events", Map.of("events", acts)).expect(202);
    }

    private static Map<String, Object> act(
            String kind, String searchId, String session, String product, Integer position) {
        var act = new HashMap<String, Object>(Map.of(
                "id", UUID.randomUUID().toString(),
                "kind", kind,
                "at", Instant.now().toString(),
                "searchId", searchId,
                "sessionId", session));
        if (product != null) act.put("productId", product);
        if (position != null) act.put("position", position);
        return act;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
