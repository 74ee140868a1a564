package bd.haat.product.browse;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseTest extends ProductTest {
    @ParameterizedTest
    @ValueSource(strings = {"newest", "price", "-price", "popular"})
    void pagesOfEveryOrderMeetEachProductOnce(String sort) {
        var shop = market.shop();
        var above = market.category("ওপর", "Above", null);
        var below = market.category("নিচ", "Below", above);
        for (int i = 0; i < 7; i++)
            market.product(
                    shop, i % 2 == 0 ? above : below, "পণ্য", "Item " + i, Market.variant("I-" + i, 1_000 + i / 2, 1));
        for (var filter : List.of("category=" + above, "seller=" + shop.id())) {
            var prices = new ArrayList<Long>();
            var names = new ArrayList<String>();
            String cursor = "";
            do {
                var page = market.read(
                        "/api/v1/products?lang=en&limit=3&sort=" + sort + "&" + filter + "&cursor=" + cursor);
                page.get("items").forEach(item -> {
                    names.add(item.get("name").asString());
                    prices.add(item.get("price").get("amount").asLong());
                });
                cursor = page.get("nextCursor").isNull()
                        ? null
                        : page.get("nextCursor").asString();
            } while (cursor != null);
            assertThat(names).hasSize(7).doesNotHaveDuplicates();
            if (sort.equals("price")) assertThat(prices).isSorted();
            if (sort.equals("newest")) assertThat(names).first().isEqualTo("Item 6");
        }
    }

    @Test
    void anItemIsOfferedWithItsCheapestVariantInStock() {
        var shop = market.shop();
        var category = market.category("প্রস্তাব", "Offers", null);
        var product = market.product(
                shop,
                category,
                "জোড়া",
                "Pair",
                Market.variant("A", 500, 0),
                Market.variant("B", 700, 2),
                Market.variant("C", 900, 5));
        var item = market.read("/api/v1/products?category=" + category)
                .get("items")
                .get(0);
        assertThat(item.get("price").get("amount").asLong()).isEqualTo(700);
        assertThat(item.get("variantId").asString())
                .isEqualTo(product.get("variants").get(1).get("id").asString());
        assertThat(item.get("available").asInt()).isEqualTo(2);
    }

    @Test
    void aPageKnowsItsVersion() {
        var shop = market.shop();
        var product = market.product(
                shop, market.category("ট্যাগ", "Tag", null), "পণ্য", "Tagged", Market.variant("T", 500, 3));
        var path = "/api/v1/products/" + product.get("slug").asString();
        var etag = market.get(path, null)
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        assertThat(etag).startsWith("W/");
        assertThat(status(path, etag)).isEqualTo(304);
        var variant = product.get("variants").get(0).get("id").asString();
        market.put("/api/v1/inventory/" + variant, shop.bearer(), null, Map.of("onHand", 1));
        assertThat(status(path, etag)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=abc",
                "sort=dearest",
                "seller=me",
                "cursor=e30",
                "cursor=%F0%9F%90%9F"
            })
    void wrongParametersAre400(String query) {
        Market.json(market.get("/api/v1/products?" + query, null), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-product", "0199f3a0-7c1e-7a10-8f00-aaaaaaaaaaaa", "%27%20or%201=1"})
    void whatIsNotThereIs404(String idOrSlug) {
        Market.json(market.get("/api/v1/products/" + idOrSlug, null), 404);
    }

    @Test
    void anUnknownCategoryIsEmptyAndTheLookupIsForServices() {
        assertThat(market.read("/api/v1/products?category=nowhere").get("items"))
                .isEmpty();
        market.post("/internal/variants/lookup", market.tokens().admin(), Map.of("variantIds", List.of(Ids.next())))
                .expectStatus()
                .isUnauthorized();
    }

    private int status(String path, String etag) {
        return market.http()
                .get()
                .uri(path)
                .header("If-None-Match", etag)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}
