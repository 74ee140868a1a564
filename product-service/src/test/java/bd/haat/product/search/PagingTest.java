package bd.haat.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PagingTest extends SearchMarketTest {
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
    void laterPagesAreOfOneMoment() {
        var shop = market.shop();
        var shelf = shelf(shop, "Momentary shelf");
        var second = page(shelf, page(shelf, null));
        market.product(shop, shelf, "মাঝখানে", "Middle", Market.variant("M", 55_000, 1));
        await().atMost(Duration.ofSeconds(20)).until(() -> total(shelf) == 7);

        var third = page(shelf, second);

        assertThat(names(third)).containsExactly("Good 5", "Good 6");
        assertThat(third.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void aRebuildDoesNotEndThem() {
        var shelf = shelf(market.shop(), "Rebuilt shelf");
        var second = page(shelf, page(shelf, null));
        market.post("/api/v1/admin/products/reindex", market.tokens().admin(), Map.of())
                .expectStatus()
                .isAccepted();
        await().until(() -> market.db()
                        .sql("select count(*) from search_rebuilds")
                        .query(Long.class)
                        .single()
                == 0);

        assertThat(names(page(shelf, second))).containsExactly("Good 5", "Good 6");
    }

    private UUID shelf(Market.Shop shop, String name) {
        var shelf = market.category("তাক", name, null);
        for (int i = 1; i <= 6; i++)
            market.product(shop, shelf, "পণ্য " + i, "Good " + i, Market.variant("G" + i, 10_000L * i, 1));
        await().atMost(Duration.ofSeconds(20)).until(() -> total(shelf) == 6);
        return shelf;
    }

    private int total(UUID shelf) {
        return market.read("/api/v1/search/products?limit=1&category=" + shelf)
                .get("total")
                .asInt();
    }

    private JsonNode page(UUID shelf, JsonNode before) {
        return market.read("/api/v1/search/products?lang=en&sort=price&limit=2&category=" + shelf
                + (before == null ? "" : "&cursor=" + before.get("nextCursor").asString()));
    }
}
