package bd.haat.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SearchControllerTest extends SearchMarketTest {
    private final MeterRegistry meters;

    SearchControllerTest(@Autowired MeterRegistry meters) {
        this.meters = meters;
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
        "highlight=maybe",
        "fields=secret"
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
    void theSameQuestionIsAskedOfElasticsearchOnce() {
        var searches = meters.get("haat.search.latency").timer();
        long before = searches.count();
        var nobodyElse = "&q=saree&maxPrice=" + ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);

        var first = find(goods, nobodyElse);
        assertThat(find(goods, nobodyElse).get("items")).isEqualTo(first.get("items"));
        assertThat(searches.count()).isEqualTo(before + 1);

        find(goods, nobodyElse + "&sort=price");
        assertThat(searches.count()).isEqualTo(before + 2);
    }
}
