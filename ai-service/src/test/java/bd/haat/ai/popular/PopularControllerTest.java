package bd.haat.ai.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.ai.AiTest;
import bd.haat.ai.answer.RecommendedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** From the event to the shopper's answer. */
class PopularControllerTest extends AiTest {
    private record Answer(String scope, String area, List<RecommendedItem> items) {
        List<UUID> ids() {
            return items.stream().map(RecommendedItem::id).toList();
        }
    }

    @Test
    void whatSoldMostLatelyInTheUpazilaComesFirst() {
        var best = market.product();
        var other = market.product();
        var longAgo = market.product();
        market.confirmed("6101", best, other);
        market.confirmed("6101", best);
        for (int i = 0; i < 3; i++)
            market.imported(Instant.now().minus(Duration.ofDays(300)), "COMPLETED", "6101", longAgo);
        market.imported(Instant.now().minus(Duration.ofDays(1)), "CANCELLED", "6101", other);
        market.imported(Instant.now().minus(Duration.ofDays(30)), "COMPLETED", "6101", other);
        await().untilAsserted(() -> {
            var answer = popular("upazila=6101&limit=3&lang=en");
            assertThat(answer.ids()).containsExactly(best, other, longAgo);
            assertThat(answer.items()).extracting(RecommendedItem::score).containsExactly(2.0, 1.5, 0.003);
            assertThat(answer.scope()).isEqualTo("UPAZILA");
            assertThat(answer.area()).isEqualTo("6101");
            assertThat(answer.items().getFirst().price().amount()).isEqualTo(4900);
            assertThat(answer.items().getFirst().name()).isEqualTo("Goods 0");
        });
    }

    @Test
    void whereTooLittleSoldTheDistrictAnswersAndThenTheCountry() {
        var here = market.product();
        market.confirmed("6201", here);
        var nearby = Stream.generate(market::product).limit(5).toArray(UUID[]::new);
        market.confirmed("6202", nearby);
        await().untilAsserted(() -> {
            var answer = popular("upazila=6201");
            assertThat(answer.area()).isEqualTo("BD-62");
            assertThat(answer.ids()).hasSize(6).contains(nearby).contains(here);
        });
        assertThat(popular("upazila=6201&limit=1").scope()).isEqualTo("UPAZILA");
        assertThat(popular("district=BD-62").scope()).isEqualTo("DISTRICT");
        assertThat(popular("district=62&limit=6").area()).isEqualTo("BD-62");
        assertThat(popular("upazila=6301&limit=100").scope()).isEqualTo("COUNTRY");
        assertThat(popular("limit=100").ids()).contains(nearby).contains(here);
    }

    @Test
    void whatIsWithdrawnDisappearsAndALateEventDoesNotBringItBack() {
        var withdrawn = market.product();
        var stays = market.product();
        market.confirmed("6401", withdrawn, stays);
        await().untilAsserted(() ->
                assertThat(popular("upazila=6401&limit=2").ids()).containsExactlyInAnyOrder(withdrawn, stays));
        market.product(withdrawn, "ARCHIVED", 5);
        market.product(withdrawn, "ACTIVE", 4);
        market.product(stays, "ACTIVE", 1);
        await().untilAsserted(() -> {
            var answer = popular("upazila=6401&limit=1&lang=bn");
            assertThat(answer.ids()).containsExactly(stays);
            assertThat(answer.items().getFirst().name()).isEqualTo("পণ্য 1");
        });
    }

    @Test
    void anAnswerMayBeKeptForAMinuteAndIsNotSentTwice() {
        var headers = get("/api/v1/ai/popular")
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseHeaders();
        assertThat(headers.getCacheControl()).isEqualTo("max-age=60, public");
        assertThat(headers.getVary()).anyMatch(HttpHeaders.ACCEPT_LANGUAGE::equalsIgnoreCase);
        assertThat(headers.getETag()).startsWith("W/\"");
        http.head().uri("/api/v1/ai/popular").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "upazila=134, upazila, pattern",
        "upazila=BD-13, upazila, pattern",
        "upazila=১৩৪৩, upazila, pattern",
        "upazila=1343%00, upazila, pattern",
        "upazila=' or 1=1, upazila, pattern",
        "district=Dhaka, district, pattern",
        "district=BD-1, district, pattern",
        "limit=0, limit, min",
        "limit=101, limit, max",
        "limit=-1, limit, min",
        "limit=1.5, limit, type",
        "limit=99999999999999999999, limit, type"
    })
    void aWrongParameterIsNamed(String query, String field, String code) {
        get("/api/v1/ai/popular?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    private Answer popular(String query) {
        return get("/api/v1/ai/popular?" + query)
                .expectStatus()
                .isOk()
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody();
    }
}
