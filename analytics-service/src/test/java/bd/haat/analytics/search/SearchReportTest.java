package bd.haat.analytics.search;

import static bd.haat.analytics.Visitors.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.analytics.AnalyticsTest;
import bd.haat.analytics.Visitors;
import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class SearchReportTest extends AnalyticsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Visitors visitors;
    private final Instant now;
    private final String word = "w" + Ids.next();

    SearchReportTest(@Autowired ApplicationContext context, @Autowired Clock clock) {
        visitors = Visitors.in(context);
        now = clock.instant();
    }

    @Test
    void aQueryIsReportedWithClicksPositionsAddsAndEmptyAnswers() {
        var first = visitors.searched(word, 12, false, now);
        var second = visitors.searched(word, 12, false, now);
        visitors.searched(word, 0, false, now);
        visitors.searched(word, 0, true, now); // its filters found nothing, not its words
        var click = act("click", "s", Ids.next(), 5, first, now);
        visitors.report(List.of(
                        click,
                        act("click", "s", Ids.next(), 0, first, now),
                        act("click", "t", Ids.next(), 1, second, now),
                        act("add", "t", Ids.next(), null, second, now)))
                .expectStatus()
                .isAccepted();
        visitors.report(List.of(click)).expectStatus().isAccepted(); // its client had no answer

        await().atMost(SOON).untilAsserted(() -> {
            var query = asked();
            assertThat(query.get("searches").asLong()).isEqualTo(4);
            assertThat(query.get("zeroResults").asLong()).isOne();
            assertThat(query.get("zeroRate").asDouble()).isEqualTo(0.25);
            assertThat(query.get("clicks").asLong()).isEqualTo(3);
            assertThat(query.get("clickThroughRate").asDouble()).isEqualTo(0.5);
            assertThat(query.get("meanPosition").asDouble()).isEqualTo(2);
            assertThat(query.get("addsToCart").asLong()).isOne();
        });
        assertThat(failing()).isEmpty();
    }

    @Test
    void aSearchThatIsToldTwiceCountsOnceAndWithoutClicksHasNoPosition() {
        var id = Ids.next();
        var search = Map.of("searchId", id, "query", word, "total", 3, "filtered", false, "at", now.toString());
        for (int i = 0; i < 2; i++)
            visitors.send().send("product.events", "search.performed.v1", id, Map.of("searches", List.of(search)));
        visitors.searched(word, 3, false, now);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(asked().get("searches").asLong()).isEqualTo(2));
        assertThat(asked().get("meanPosition").isNull()).isTrue();
    }

    @Test
    void whatFindsNothingOrNobodyClicksOnFailsAndTheNextSearchOfTheSessionIsNamed() {
        var better = word + " better";
        for (var session : List.of("one" + word, "two" + word)) {
            var search = visitors.searched(word, 0, false, now.minusSeconds(60));
            var after = visitors.searched(better, 7, false, now);
            visitors.report(List.of(
                            act("search", session, null, null, search, now.minusSeconds(60)),
                            act("search", session, null, null, after, now)))
                    .expectStatus()
                    .isAccepted();
        }
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(failing()).hasSize(1);
            var next = failing().getFirst().get("next");
            assertThat(next.valueStream().map(each -> each.get("query").asString()))
                    .containsExactly(better);
            assertThat(next.get(0).get("sessions").asLong()).isEqualTo(2);
        });
        assertThat(failing().getFirst().get("failure").asString()).isEqualTo("NOTHING_FOUND");
        assertThat(visitors.items("/api/v1/analytics/search/failing?least=2&limit=100").stream()
                        .filter(query -> query.get("query").asString().equals(better))
                        .map(query -> query.get("failure").asString()))
                .containsExactly("NOTHING_CLICKED");
        assertThat(visitors.items("/api/v1/analytics/search/failing?least=1000"))
                .isEmpty();
    }

    @Test
    void daysWithoutSearchesAreAnEmptyReport() {
        assertThat(visitors.items("/api/v1/analytics/search/queries?from=2020-01-01&to=2020-01-31"))
                .isEmpty();
        assertThat(visitors.items("/api/v1/analytics/search/failing?from=2020-01-01&to=2020-01-31"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries", "failing"})
    void reportsAreForAdmins(String report) {
        var path = "/api/v1/analytics/search/" + report;
        visitors.http().get().uri(path).exchange().expectStatus().isUnauthorized();
        visitors.http()
                .get()
                .uri(path)
                .header("Authorization", visitors.tokens().seller(Ids.next()))
                .exchange()
                .expectStatus()
                .isForbidden();
        for (var wrong : List.of("limit=0", "limit=101", "from=2026-02-02&to=2026-02-01", "from=2020-01-01"))
            visitors.http()
                    .get()
                    .uri(path + "?" + wrong)
                    .header("Authorization", visitors.tokens().admin())
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({"click,false,true,productId", "click,true,false,position", "add,false,false,productId"})
    void anActOfASearchSaysWhatItWasDoneTo(String kind, boolean product, boolean position, String missing) {
        var act = act(kind, "s", product ? Ids.next() : null, position ? 1 : null, Ids.next(), now);
        visitors.report(List.of(act))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("events[0]." + missing);
    }

    @Test
    void theExampleOfProductServiceIsRead() {
        var searches = Contracts.read("product-service", "search.performed.v1", SearchesPerformed.class)
                .searches();
        assertThat(searches).isNotEmpty().allSatisfy(search -> {
            assertThat(search.searchId()).isInstanceOf(UUID.class);
            assertThat(search.query()).isNotBlank();
            assertThat(search.at()).isNotNull();
        });
    }

    private JsonNode asked() {
        return visitors.items("/api/v1/analytics/search/queries?limit=100").stream()
                .filter(query -> query.get("query").asString().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " is in no report"));
    }

    private List<JsonNode> failing() {
        return visitors.items("/api/v1/analytics/search/failing?least=2&limit=100").stream()
                .filter(query -> query.get("query").asString().equals(word))
                .toList();
    }
}
