package bd.haat.product.querylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.ProductTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopularQueriesTest extends ProductTest {
    private static final Instant NIGHT = Instant.parse("2026-11-23T21:00:00Z");

    @Test
    void whatManyAskedIsSuggestedByLettersAndBySoundUntilTheNextMeasurement() {
        market.post("/api/v1/admin/banned-words", market.tokens().admin(), Map.of("phrase", "grumplet"))
                .expectStatus()
                .isNoContent();
        measured(NIGHT, "quollister shari", "quollister lamp", "quollister grumplet", "quollister 01712345678");
        await().untilAsserted(
                        () -> assertThat(suggested("quoll")).containsExactly("quollister shari", "quollister lamp"));
        assertThat(suggested("quollister শাড়ি")).containsExactly("quollister shari");
        assertThat(suggested("quollister x")).isEmpty();

        measured(NIGHT.plusSeconds(86_400), "quollister chair");
        await().untilAsserted(() -> assertThat(suggested("quoll")).containsExactly("quollister chair"));
        measured(NIGHT, "quollister lamp"); // late
        measured(NIGHT.plusSeconds(2 * 86_400), "quollister chair", "quollister table");
        await().untilAsserted(
                        () -> assertThat(suggested("quoll")).containsExactly("quollister chair", "quollister table"));
    }

    @Test
    void theExampleOfAnalyticsIsRead() {
        var queries = Contracts.read("analytics-service", "query.popularity-measured.v1", PopularQueriesMeasured.class);
        assertThat(queries.measuredAt()).isNotNull();
        assertThat(queries.queries()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.query()).isNotBlank();
            assertThat(item.visitors()).isGreaterThanOrEqualTo(5);
        });
    }

    private void measured(Instant at, String... queries) {
        market.send()
                .send(
                        "analytics.events",
                        "query.popularity-measured.v1",
                        Ids.next(),
                        Map.of(
                                "measuredAt",
                                at.toString(),
                                "queries",
                                IntStream.range(0, queries.length)
                                        .mapToObj(i -> Map.of("query", queries[i], "visitors", 100 - i))
                                        .toList()));
    }

    private List<String> suggested(String typed) {
        return market.read("/api/v1/search/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .get("items")
                .valueStream()
                .map(item -> item.asString())
                .toList();
    }
}
