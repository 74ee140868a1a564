package bd.haat.product.querylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QueryLogTest extends ProductTest {
    @Test
    void eachSearchForWordsHasAnIdOfItsOwnAndIsTold() {
        try (var told = market.sent().of("product.events", "search.performed.v1")) {
            var first = search("q=" + encoded("zrimpfel ৫ 01712345678") + "&maxPrice=100");
            var again = search("q=" + encoded("zrimpfel ৫ 01712345678") + "&maxPrice=100");
            assertThat(first.get("searchId").asString())
                    .isNotEqualTo(again.get("searchId").asString());
            for (var answer : new JsonNode[] {first, again}) {
                var search = find(told.next(event -> find(event, answer) != null), answer);
                assertThat(search.get("query").asString()).isEqualTo("zrimpfel 5");
                assertThat(search.get("total").asLong())
                        .isEqualTo(answer.get("total").asLong());
                assertThat(search.get("filtered").asBoolean()).isTrue();
            }
        }
    }

    @Test
    void anAnswerWithoutWordsHasNoneAndItsEtagIsOfWhatIsInIt() {
        assertThat(search("limit=1").has("searchId")).isFalse();
        var etag = market.get("/api/v1/search/products?q=zrimpfel", null)
                .expectHeader()
                .exists("ETag")
                .returnResult()
                .getResponseHeaders()
                .getETag();
        market.http()
                .get()
                .uri("/api/v1/search/products?q=zrimpfel")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void furtherPagesBelongToTheFirst() {
        var shop = market.shop();
        var category = market.category("ব্লুম", "Blumquist", null);
        for (int i = 0; i < 2; i++)
            market.product(shop, category, "ব্লুমকুইস্ট", "Blumquist " + i, Market.variant("BQ-" + i, 100, 1));
        await().until(() -> search("q=blumquist&limit=1").get("total").asInt() == 2);
        var first = search("q=blumquist&limit=1");
        assertThat(first.has("searchId")).isTrue();
        var next =
                search("q=blumquist&limit=1&cursor=" + first.get("nextCursor").asString());
        assertThat(next.get("items").size()).isOne();
        assertThat(next.has("searchId")).isFalse();
    }

    private static JsonNode find(JsonNode event, JsonNode answer) {
        return event.get("searches")
                .valueStream()
                .filter(search -> search.get("searchId").equals(answer.get("searchId")))
                .findFirst()
                .orElse(null);
    }

    private JsonNode search(String query) {
        return market.read("/api/v1/search/products?" + query);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
