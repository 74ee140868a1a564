package bd.haat.product.browse;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import bd.haat.product.StoppedReplica;
import bd.haat.product.feedback.FeedbackTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is read where, told by a replica that no longer learns anything. */
class StaleReadsTest extends FeedbackTest {
    @Test
    void listsAndFilesMayBeBehindPagesAndOnesOwnMayNot() {
        var variant = product.get("variants").get(0).get("id").asString();
        assertThat(shown()).isEqualTo(5);
        try (var _ = new StoppedReplica(market.db())) {
            Market.json(market.put("/api/v1/inventory/" + variant, shop.bearer(), null, Map.of("onHand", 3)), 200);
            assertThat(listed().get("available").asInt()).isEqualTo(5);
            assertThat(exported().get("variants").get(0).get("stock").asInt()).isEqualTo(5);
            assertThat(shown()).as("the page is forgotten and kept anew").isEqualTo(3);
            assertThat(Market.json(market.get("/api/v1/inventory/" + variant, shop.bearer()), 200)
                            .get("available")
                            .asInt())
                    .isEqualTo(3);
        }
        assertThat(shown()).isEqualTo(3);
        assertThat(listed().get("available").asInt()).isEqualTo(3);
    }

    @Test
    void whatShoppersWroteMayComeLateToAllButTheShop() {
        var line = market.deliver(shopper, product);
        var asked = ask("রং কি পাকা?");
        try (var _ = new StoppedReplica(market.db())) {
            write(line, 5, null);
            ask("কত দিনে পাব?");
            answer(asked);
            assertThat(market.read(page + "/reviews").get("items")).isEmpty();
            assertThat(market.read(page + "/questions").get("items")).hasSize(1);
            assertThat(market.read(answersOf(asked)).get("items")).isEmpty();
            assertThat(own("/api/v1/seller/reviews")).hasSize(1);
            assertThat(own("/api/v1/seller/questions")).hasSize(2);
        }
        assertThat(market.read(page + "/reviews").get("items")).hasSize(1);
        assertThat(market.read(page + "/questions").get("items")).hasSize(2);
        assertThat(market.read(answersOf(asked)).get("items")).hasSize(1);
    }

    /** What is taken from the shelf is gone with all that was said of it, however far behind a replica is. */
    @Test
    void whatMayNoLongerBeSeenIsNotFoundAtOnce() {
        try (var _ = new StoppedReplica(market.db())) {
            market.delete(page, shop.bearer(), "*").expectStatus().isNoContent();
            for (var path : new String[] {"", "/reviews", "/reviews/summary", "/questions"})
                Market.json(market.get(page + path, null), 404);
        }
    }

    private int shown() {
        return market.read(page).get("variants").get(0).get("available").asInt();
    }

    private JsonNode listed() {
        return market.read("/api/v1/products?seller=" + shop.id()).get("items").get(0);
    }

    private JsonNode exported() {
        var file = market.get("/api/v1/seller/products/export?format=ndjson", shop.bearer())
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return Market.JSON.readTree(new String(file, StandardCharsets.UTF_8));
    }

    private JsonNode ask(String text) {
        return Market.created(market.post(page + "/questions", bearer, Map.of("text", text)));
    }

    private void answer(JsonNode question) {
        var path = "/api/v1/questions/" + question.get("id").asString() + "/answer";
        Market.json(market.put(path, shop.bearer(), null, Map.of("text", "জি, পাকা রং")), 200);
    }

    private static String answersOf(JsonNode question) {
        return "/api/v1/questions/" + question.get("id").asString() + "/answers";
    }

    private JsonNode own(String path) {
        return Market.json(market.get(path, shop.bearer()), 200).get("items");
    }
}
