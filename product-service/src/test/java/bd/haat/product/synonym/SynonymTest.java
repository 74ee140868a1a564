package bd.haat.product.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymTest extends ProductTest {
    private static final String PATH = "/api/v1/admin/search/synonyms";

    @Test
    void aNewWordFindsProductsAtOnceAndAForgottenOneNoMore() {
        var shop = market.shop();
        var category = market.category("সুরের ঘর", "House of tunes", null);
        market.product(shop, category, "একতারা", "Ektara", Market.variant("EK-1", 50_000, 3));
        await().until(() -> total(category, "ektara") == 1);
        assertThat(total(category, "onestring lute")).isZero();

        var added = Market.created(market.post(PATH, market.tokens().admin(), words("একতারা", "Onestring  LUTE")));
        assertThat(added.get("words").get(1).asString()).isEqualTo("onestring lute");
        assertThat(total(category, "onestring lute")).isEqualTo(1);

        var one = PATH + "/" + added.get("id").asString();
        Market.json(market.put(one, market.tokens().admin(), null, words("a", "b")), 428);
        Market.json(market.put(one, market.tokens().admin(), "W/\"9\"", words("a", "b")), 412);
        var changed =
                Market.json(market.put(one, market.tokens().admin(), "W/\"1\"", words("একতারা", "gopichand")), 200);
        assertThat(changed.get("words").get(1).asString()).isEqualTo("gopichand");
        assertThat(total(category, "gopichand")).isEqualTo(1);

        market.delete(one, market.tokens().admin(), "W/\"2\"").expectStatus().isNoContent();
        Market.json(market.get(one, market.tokens().admin()), 404);
        await().until(() -> total(category, "gopichand") == 0);
    }

    @Test
    void theServiceComesWithSomeAndListsThemByWord() {
        var rice = Market.json(
                        market.get(
                                PATH + "?word=" + encoded("চাল"),
                                market.tokens().admin()),
                        200)
                .get("items");
        assertThat(rice.get(0).get("words").toString()).contains("rice");
        var page = Market.json(market.get(PATH + "?limit=2", market.tokens().admin()), 200);
        assertThat(page.get("items")).hasSize(2);
        var next = Market.json(
                market.get(
                        PATH + "?limit=2&cursor=" + page.get("nextCursor").asString(),
                        market.tokens().admin()),
                200);
        assertThat(next.get("items").get(0)).isNotEqualTo(page.get("items").get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"words\":[]}",
                "{\"words\":[\"one\"]}",
                "{\"words\":[\"one\",\" \"]}",
                "{\"words\":[\"one\",null]}",
                "[]"
            })
    void tooFewWordsAreRefused(String body) {
        Market.json(market.post(PATH, market.tokens().admin(), body), 400);
    }

    @Test
    void wordsMustDifferAndBeWords() {
        for (var bad : List.of(words("saree", "SAREE"), words("saree", "!!!"), words("saree", "one two three four")))
            assertThat(Market.json(market.post(PATH, market.tokens().admin(), bad), 422)
                            .get("code")
                            .asString())
                    .isEqualTo("synonym-unusable");
        Market.json(market.post(PATH, market.tokens().admin(), Map.of("words", Collections.nCopies(21, "word"))), 400);
    }

    @Test
    void onlyAdminsMayTouchThem() {
        Market.json(market.get(PATH, market.shop().bearer()), 403);
        Market.json(market.get(PATH, null), 401);
    }

    private int total(Object category, String query) {
        // each question its own, since answers are kept for seconds
        return market.read("/api/v1/search/products?category=" + category + "&maxPrice="
                        + (1_000_000 + System.nanoTime() % 1_000_000_000) + "&q=" + encoded(query))
                .get("total")
                .asInt();
    }

    private static Map<String, Object> words(String... words) {
        return Map.of("words", List.of(words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
