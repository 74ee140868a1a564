package bd.haat.product.search;

import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** One small market, made once; every search looks at its category alone, so that other tests' goods do not matter. */
abstract class SearchMarketTest extends ProductTest {
    private static final AtomicReference<Goods> MADE = new AtomicReference<>();

    record Goods(Market.Shop dhaka, Market.Shop chattogram, String category, String inner) {}

    Goods goods;

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

    JsonNode find(Goods in, String more) {
        return market.read("/api/v1/search/products?lang=en&category=" + in.category() + more);
    }

    static List<String> names(JsonNode answer) {
        return texts(answer.get("items"), "name");
    }

    static List<String> texts(JsonNode array, String member) {
        return array.valueStream().map(item -> item.get(member).asString()).toList();
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
