package bd.haat.product.category;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class CategoryTest extends ProductTest {
    @Test
    void theTreeIsReadInTheCallersLanguageAndKnowsItsVersion() {
        var parent = market.category("পোশাক", "Clothing", null);
        var child = market.category("পাঞ্জাবি", "Panjabi", parent);
        var bangla = market.get("/api/v1/categories", null).returnResult(byte[].class);
        var node = find(Market.JSON.readTree(bangla.getResponseBody()).get("items"), parent);
        assertThat(node.get("name").asString()).isEqualTo("পোশাক");
        assertThat(node.get("children").get(0).get("id").asString()).isEqualTo(child.toString());
        var english = find(market.read("/api/v1/categories?lang=en").get("items"), parent);
        assertThat(english.get("name").asString()).isEqualTo("Clothing");
        market.http()
                .get()
                .uri("/api/v1/categories")
                .header("If-None-Match", bangla.getResponseHeaders().getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void aCategoryNeverStandsBelowItself() {
        var top = market.category("ক", "Top", null);
        var middle = market.category("খ", "Middle", top);
        var low = market.category("গ", "Low", middle);
        problem(move(top, low), 422, "category-cycle");
        problem(move(top, top), 422, "category-cycle");
        problem(move(top, Ids.next()), 400, "validation-failed");
        Market.json(move(low, top), 200);
    }

    @Test
    void theTreeStaysShallow() {
        var deep = market.category("০", "Zero", null);
        for (int i = 1; i < EditCategories.DEEPEST; i++) deep = market.category("স্তর", "Level " + i, deep);
        var body = Map.of("name", Map.of("en", "Too deep"), "parentId", deep);
        problem(market.post("/api/v1/admin/categories", market.tokens().admin(), body), 422, "category-too-deep");
    }

    @Test
    void onlyAnEmptyShelfIsTakenAwayAndWithItsVersion() {
        var shelf = market.category("খালি", "Empty", null);
        var path = "/api/v1/admin/categories/" + shelf;
        problem(market.delete(path, market.tokens().admin(), null), 428, "precondition-required");
        problem(market.delete(path, market.tokens().admin(), "\"9\""), 412, "stale");
        market.product(market.shop(), shelf, "জিনিস", "Thing", Market.variant("T", 100, 1));
        problem(market.delete(path, market.tokens().admin(), "*"), 409, "category-in-use");
        var empty = market.category("আরও খালি", "Emptier", null);
        market.delete("/api/v1/admin/categories/" + empty, market.tokens().admin(), "W/\"0\"")
                .expectStatus()
                .isNoContent();
        problem(
                market.delete(
                        "/api/v1/admin/categories/" + empty, market.tokens().admin(), "*"),
                404,
                "not-found");
    }

    @Test
    void onlyAdminsEdit() {
        problem(market.post("/api/v1/admin/categories", market.tokens().seller(Ids.next()), "{}"), 403, "forbidden");
        problem(market.post("/api/v1/admin/categories", market.tokens().admin(), "{}"), 400, "validation-failed");
        var taken = Map.of("name", Map.of("en", "A"), "slug", "taken-slug");
        Market.created(market.post("/api/v1/admin/categories", market.tokens().admin(), taken));
        problem(market.post("/api/v1/admin/categories", market.tokens().admin(), taken), 409, "slug-taken");
    }

    private RestTestClient.ResponseSpec move(UUID id, UUID parent) {
        return market.put(
                "/api/v1/admin/categories/" + id,
                market.tokens().admin(),
                "*",
                Map.of("name", Map.of("en", "Moved"), "parentId", parent));
    }

    private static JsonNode find(JsonNode items, UUID id) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static void problem(RestTestClient.ResponseSpec response, int status, String code) {
        assertThat(Market.json(response, status).get("code").asString()).isEqualTo(code);
    }
}
