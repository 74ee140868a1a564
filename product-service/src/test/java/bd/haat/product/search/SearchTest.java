package bd.haat.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One small market, made once; every search looks at its category alone, so that other tests' goods do not matter. */
class SearchTest extends ProductTest {
    private static final AtomicReference<Goods> MADE = new AtomicReference<>();

    private record Goods(Market.Shop dhaka, Market.Shop chattogram, String category, String inner) {}

    private Goods goods;

    @BeforeEach
    void fill() {
        if (MADE.get() == null) MADE.set(make());
        goods = MADE.get();
    }

    private Goods make() {
        var dhaka = market.shop(23.7465, 90.376);
        var chattogram = market.shop(22.3569, 91.7832);
        var category = market.category("খোঁজের বাজার", "Findables", null);
        var inner = market.category("ভেতরের তাক", "Inner shelf", category);
        market.product(
                dhaka, category, "ঢাকাই জামদানি শাড়ি", "Dhakai Jamdani Saree", Market.variant("JM-1", 500_000, 3));
        market.product(dhaka, category, "সুতি পাঞ্জাবি", "Cotton Panjabi", Market.variant("PB-1", 150_000, 0));
        market.product(chattogram, category, "পদ্মার ইলিশ মাছ", "Padma Hilsa Fish", Market.variant("IL-1", 180_000, 9));
        market.product(chattogram, inner, "বাসমতি চাল ৫ কেজি", "Basmati Rice 5 kg", Market.variant("RC-1", 90_000, 40));
        var branded = Market.productBody(inner, "শ্যাম্পু", "Herbal Shampoo", Market.variant("SH-1", 35_000, 7));
        branded.put("brand", "Keya");
        Market.created(market.post("/api/v1/products", chattogram.bearer(), branded));
        var made = new Goods(dhaka, chattogram, category.toString(), inner.toString());
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> find(made, "").get("total").asInt() == 5);
        return made;
    }

    @ParameterizedTest
    @CsvSource({
        "saree, Dhakai Jamdani Saree",
        "shari, Dhakai Jamdani Saree",
        "sharee, Dhakai Jamdani Saree",
        "শাড়ি, Dhakai Jamdani Saree",
        "শাড়ি, Dhakai Jamdani Saree",
        "jamdani, Dhakai Jamdani Saree",
        "জামদানি, Dhakai Jamdani Saree",
        "panjabi, Cotton Panjabi",
        "punjabi, Cotton Panjabi",
        "পাঞ্জাবি, Cotton Panjabi",
        "ilish, Padma Hilsa Fish",
        "hilsa, Padma Hilsa Fish",
        "ইলিশ, Padma Hilsa Fish",
        "mach, Padma Hilsa Fish",
        "chal, Basmati Rice 5 kg",
        "চাল, Basmati Rice 5 kg",
        "rice, Basmati Rice 5 kg",
        "keya, Herbal Shampoo",
        "RC-1, Basmati Rice 5 kg",
        "jamdani shari, Dhakai Jamdani Saree",
        "jamdni sare, Dhakai Jamdani Saree"
    })
    void wordsInAnyScriptAndSpellingFindTheProduct(String query, String name) {
        assertThat(names(find(goods, "&q=" + encoded(query)))).containsExactly(name);
    }

    @Test
    void nonsenseFindsNothingAndOffersSomethingElseApart() {
        var answer = find(goods, "&q=xqzkwv");
        assertThat(answer.get("items")).isEmpty();
        assertThat(answer.get("total").asInt()).isZero();
        assertThat(answer.has("alternatives")).isTrue();
        assertThat(find(goods, "&q=saree").has("alternatives")).isFalse();
    }

    @Test
    void aTypingErrorIsForgivenAndNamed() {
        var answer = find(goods, "&q=jamdeni");
        assertThat(names(answer)).containsExactly("Dhakai Jamdani Saree");
        assertThat(answer.get("suggestion").asString()).isEqualTo("jamdani");
    }

    @Test
    void filtersNarrowAndFacetsCount() {
        assertThat(find(goods, "&inStock=true").get("total").asInt()).isEqualTo(4);
        assertThat(names(find(goods, "&minPrice=150000&maxPrice=180000")))
                .containsExactlyInAnyOrder("Cotton Panjabi", "Padma Hilsa Fish");
        assertThat(names(find(goods, "&brand=keya"))).containsExactly("Herbal Shampoo");
        var facets = find(goods, "").get("facets");
        assertThat(texts(facets.get("category"), "label")).containsExactlyInAnyOrder("Findables", "Inner shelf");
        assertThat(texts(facets.get("brand"), "value")).containsExactly("Keya");
        assertThat(facets.get("price")).isNotEmpty();
        var inner = market.read("/api/v1/search/products?lang=en&category=" + goods.inner());
        assertThat(inner.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void aFacetCountsWithoutItsOwnFilter() {
        var shop = market.shop();
        var above = market.category("কুয়ার পাড়", "Wellside", null);
        var left = market.category("বাঁ দিক", "Left side", above);
        var right = market.category("ডান দিক", "Right side", above);
        branded(shop, left, "Aranya", 10_000);
        branded(shop, left, "Bithi", 300_000);
        branded(shop, right, "Aranya", 300_000);
        var path = "/api/v1/search/products?lang=en&category=" + left + "&brand=aranya&maxPrice=20000";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> market.read("/api/v1/search/products?category=" + above)
                                .get("total")
                                .asInt()
                        == 3);

        var answer = market.read(path);

        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(texts(answer.get("facets").get("category"), "label")).containsExactly("Left side");
        assertThat(texts(answer.get("facets").get("brand"), "value")).containsExactly("Aranya");
        var dearer = market.read(path.replace("20000", "900000")).get("facets");
        assertThat(texts(dearer.get("category"), "label")).containsExactlyInAnyOrder("Left side", "Right side");
        assertThat(texts(dearer.get("brand"), "value")).containsExactlyInAnyOrder("Aranya", "Bithi");
        var prices = market.read("/api/v1/search/products?category=" + above + "&maxPrice=20000")
                .get("facets")
                .get("price");
        assertThat(prices).hasSize(2);
        assertThat(prices.get(1).get("from").asLong()).isEqualTo(200_000);
        assertThat(prices.get(1).get("count").asInt()).isEqualTo(2);
    }

    private void branded(Market.Shop shop, UUID category, String brand, long price) {
        var body = Market.productBody(category, "কলস", "Pitcher", Market.variant("P-" + UUID.randomUUID(), price, 3));
        body.put("brand", brand);
        Market.created(market.post("/api/v1/products", shop.bearer(), body));
    }

    @Test
    void whatAQuerySaysOfThePriceNarrowsIt() {
        var affordable = find(goods, "&q=" + encoded("২০০০ টাকার নিচে পাঞ্জাবি"));
        assertThat(names(affordable)).containsExactly("Cotton Panjabi");
        assertThat(affordable.get("understood").get("maxPrice").asLong()).isEqualTo(200_000);
        assertThat(affordable.get("understood").has("minPrice")).isFalse();
        assertThat(find(goods, "&q=panjabi").has("understood")).isFalse();
        assertThat(names(find(goods, "&q=" + encoded("panjabi over 2000 taka"))))
                .isEmpty();
        assertThat(names(find(goods, "&maxPrice=160000&q=" + encoded("panjabi under 10 taka"))))
                .containsExactly("Cotton Panjabi");
        assertThat(names(find(goods, "&q=" + encoded("under 400 taka")))).containsExactly("Herbal Shampoo");
    }

    @ParameterizedTest
    @CsvSource({"5kg চাল", "rice 5000 gm", "৫ কেজির চাল", "basmati 5 KG"})
    void aMeasureIsFoundHoweverItIsWritten(String query) {
        assertThat(names(find(goods, "&q=" + encoded(query)))).containsExactly("Basmati Rice 5 kg");
    }

    @Test
    void aWordThatNoProductHasIsLeftOutAndNamed() {
        var answer = find(goods, "&limit=1&q=" + encoded("zibberwock jamdani saree"));
        assertThat(names(answer)).containsExactly("Dhakai Jamdani Saree");
        assertThat(texts(answer.get("ignored"))).containsExactly("zibberwock");
        assertThat(find(goods, "&q=saree").has("ignored")).isFalse();
    }

    @Test
    void askedWordsAreMarkedByTheirSound() {
        var marked = find(goods, "&highlight=true&q=" + encoded("shari"))
                .get("items")
                .get(0);
        assertThat(marked.get("name").asString()).isEqualTo("Dhakai Jamdani Saree");
        assertThat(marked.get("highlights").toString()).isEqualTo("[[15,20]]");
        assertThat(find(goods, "&q=shari").get("items").get(0).has("highlights"))
                .isFalse();
    }

    @Test
    void aRadiusKeepsWhatIsNearAndDistanceOrdersIt() {
        var near = find(goods, "&lat=23.75&lon=90.37&radiusKm=20");
        assertThat(near.get("total").asInt()).isEqualTo(2);
        assertThat(near.get("items").get(0).get("distanceKm").asDouble()).isBetween(0.1, 5.0);
        var all = find(goods, "&lat=22.35&lon=91.78&sort=distance");
        assertThat(all.get("items").get(0).get("seller").get("id").asString())
                .isEqualTo(goods.chattogram().id().toString());
        assertThat(all.get("items").get(4).get("distanceKm").asDouble()).isBetween(150.0, 300.0);
    }

    @ParameterizedTest
    @CsvSource({"relevance", "price", "-price", "newest", "rating", "distance"})
    void pagesOfEveryOrderMeetEachProductOnce(String sort) {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = find(goods, "&limit=2&lat=23.7&lon=90.4&sort=" + sort + "&cursor=" + cursor);
            seen.addAll(names(page));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : page.get("nextCursor").asString();
        } while (cursor != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        if (sort.equals("price")) assertThat(seen).first().isEqualTo("Herbal Shampoo");
        if (sort.equals("-price")) assertThat(seen).first().isEqualTo("Dhakai Jamdani Saree");
    }

    @Test
    void suggestionsCompleteWhatIsTyped() {
        assertThat(suggestions("jamd")).contains("Dhakai Jamdani Saree");
        assertThat(suggestions("জাম")).contains("Dhakai Jamdani Saree");
        assertThat(suggestions("findab")).contains("Findables");
        assertThat(suggestions("key")).contains("Keya");
        assertThat(suggestions("zzzz")).isEmpty();
    }

    @Test
    void stockAndSellersReachTheIndex() {
        var shop = market.shop();
        var category = market.category("চলমান", "Moving", null);
        var product = market.product(shop, category, "ঝুড়ি", "Basket", Market.variant("BK-1", 5_000, 2));
        var path = "/api/v1/search/products?lang=en&category=" + category;
        var variant = UUID.fromString(product.get("variants").get(0).get("id").asString());
        await().until(() -> market.read(path).get("total").asInt() == 1);
        market.place(variant, 2);
        await().until(() ->
                market.read(path).get("items").get(0).get("available").asInt() == 0);
        market.tell(shop, "SUSPENDED", 2, 23.7, 90.4);
        await().until(() -> market.read(path).get("total").asInt() == 0);
        market.tell(shop, "ACTIVE", 3, 23.7, 90.4);
        await().until(() -> market.read(path).get("total").asInt() == 1);
        market.delete("/api/v1/products/" + product.get("id").asString(), shop.bearer(), "*")
                .expectStatus()
                .isNoContent();
        await().until(() -> market.read(path).get("total").asInt() == 0);
    }

    @Test
    void aRebuildLosesNothing() {
        market.post("/api/v1/admin/products/reindex", market.tokens().admin(), Map.of())
                .expectStatus()
                .isAccepted();
        await().until(() -> market.db()
                        .sql("select count(*) from search_rebuilds")
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(find(goods, "").get("total").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0",
        "limit=101",
        "limit=x",
        "sort=best",
        "minPrice=-1",
        "minPrice=5&maxPrice=4",
        "lat=91&lon=0",
        "lat=23",
        "radiusKm=5",
        "radiusKm=-1&lat=1&lon=1",
        "sort=distance",
        "cursor=abc",
        "inStock=maybe",
        "highlight=maybe"
    })
    void wrongParametersAre400(String query) {
        var problem = Market.json(market.get("/api/v1/search/products?" + query, null), 400);
        assertThat(problem.get("code").asString()).isIn("validation-failed", "invalid-cursor");
    }

    @Test
    void aLongQueryIsRefusedAndAStrangeOneHarmless() {
        Market.json(market.get("/api/v1/search/products?q=" + "a".repeat(201), null), 400);
        market.read("/api/v1/search/products?q=" + encoded("\"(*:*) OR [1 TO 5] ~~ \\ || .*+?{}"));
    }

    @Test
    void theSameQuestionIsAskedOfElasticsearchOnce(@Autowired MeterRegistry meters) {
        var searches = meters.get("haat.search.latency").timer();
        long before = searches.count();
        var nobodyElse = "&q=saree&maxPrice=" + ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);

        var first = find(goods, nobodyElse);
        assertThat(find(goods, nobodyElse).get("items")).isEqualTo(first.get("items"));
        assertThat(searches.count()).isEqualTo(before + 1);

        find(goods, nobodyElse + "&sort=price");
        assertThat(searches.count()).isEqualTo(before + 2);
    }

    private JsonNode find(Goods in, String more) {
        return market.read("/api/v1/search/products?lang=en&category=" + in.category() + more);
    }

    private List<String> suggestions(String typed) {
        var items = market.read("/api/v1/search/suggest?lang=en&q=" + encoded(typed))
                .get("items");
        return texts(items);
    }

    private static List<String> names(JsonNode answer) {
        return texts(answer.get("items"), "name");
    }

    private static List<String> texts(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.get(member).asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
