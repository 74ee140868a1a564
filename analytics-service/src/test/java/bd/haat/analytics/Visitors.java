package bd.haat.analytics;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.SendEvents;
import bd.haat.common.test.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do on the market and their clients report, with what product-service tells of it; and an admin who looks at reports. */
public record Visitors(RestTestClient http, TestTokens tokens, SendEvents send) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Visitors in(ApplicationContext context) {
        return new Visitors(
                context.getBean(RestTestClient.class),
                context.getBean(TestTokens.class),
                context.getBean(SendEvents.class));
    }

    /** What product-service would say of a search; its id. */
    public UUID searched(String query, long total, boolean filtered, Instant at) {
        var id = Ids.next();
        var search = Map.of("searchId", id, "query", query, "total", total, "filtered", filtered, "at", at.toString());
        send.send("product.events", "search.performed.v1", id, Map.of("searches", List.of(search)));
        return id;
    }

    /** An act as clients report it; null for what it does not say. */
    public static Map<String, Object> act(
            String kind, String session, UUID product, Integer position, UUID search, Instant at) {
        var act = new HashMap<String, Object>(Map.of("id", Ids.next(), "kind", kind, "at", at.toString()));
        if (session != null) act.put("sessionId", session);
        if (product != null) act.put("productId", product);
        if (position != null) act.put("position", position);
        if (search != null) act.put("searchId", search);
        return act;
    }

    public RestTestClient.ResponseSpec report(List<Map<String, Object>> acts) {
        return http.post()
                .uri("/api/v1/analytics/events")
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(Map.of("events", acts)))
                .exchange();
    }

    /** What an admin reads at this path. */
    public List<JsonNode> items(String path) {
        var body = http.get()
                .uri(path)
                .header("Authorization", tokens.admin())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new ArrayList<>(JSON.readTree(body).get("items").valueStream().toList());
    }
}
