package bd.haat.ai.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.ai.AiTest;
import bd.haat.ai.answer.RecommendedItem;
import bd.haat.common.persistence.Ids;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** From the event to the shopper's answer. */
class BoughtTogetherControllerTest extends AiTest {
    private record Answer(List<RecommendedItem> items) {
        List<UUID> ids() {
            return items.stream().map(RecommendedItem::id).toList();
        }
    }

    @Test
    void whatBelongsTogetherComesBeforeWhatEverybodyBuys() {
        var tea = market.product();
        var sugar = market.product();
        var rice = market.product();
        var umbrella = market.product();
        for (int i = 0; i < 3; i++) market.confirmed("1343", tea, sugar, rice);
        for (int i = 0; i < 9; i++) market.confirmed("1343", rice);
        market.confirmed("1343", tea, umbrella);
        await().untilAsserted(() -> {
            var answer = together(tea, "lang=en");
            assertThat(answer.ids()).containsExactly(sugar, rice); // the umbrella was one chance order
            // 3/√(4·3) · 3/8 and 3/√(4·12) · 3/8
            assertThat(answer.items()).extracting(RecommendedItem::score).containsExactly(0.325, 0.162);
        });
        var first = together(tea, "limit=1").items().getFirst();
        assertThat(first.id()).isEqualTo(sugar);
        assertThat(first.name()).isEqualTo("পণ্য 0");
        assertThat(first.slug()).isEqualTo("goods-" + sugar);
        assertThat(first.image()).isEqualTo("/media/" + sugar + ".webp");
        assertThat(first.price().amount()).isEqualTo(4900);
        assertThat(together(sugar, "").ids()).containsExactly(tea, rice);
    }

    @Test
    void anEventThatArrivesTwiceCountsOnce() {
        var one = market.product();
        var other = market.product();
        var event = Ids.next();
        market.confirmedAs(event, "1343", one, other);
        market.confirmedAs(event, "1343", one, other);
        var last = market.product();
        market.confirmed("1343", one, last);
        market.confirmed("1343", one, last);
        await().untilAsserted(() -> assertThat(together(one, "").ids()).contains(last));
        assertThat(together(one, "").ids()).containsExactly(last);
    }

    @Test
    void aWithdrawnProductIsNotRecommendedButItsPageStillRecommends() {
        var gone = market.product();
        var stays = market.product();
        market.confirmed("1343", gone, stays);
        market.confirmed("1343", stays, gone);
        await().untilAsserted(() -> assertThat(together(stays, "").ids()).containsExactly(gone));
        market.product(gone, "ARCHIVED", 1);
        await().untilAsserted(() -> assertThat(together(stays, "").ids()).isEmpty());
        assertThat(together(gone, "").ids()).containsExactly(stays);
    }

    @Test
    void aProductNobodyBoughtHasAnEmptyListWithATag() {
        var product = market.product();
        var path = "/api/v1/ai/products/" + product + "/bought-together";
        await().untilAsserted(() -> get(path).expectStatus().isOk());
        var headers =
                get(path).expectBody().json("{\"items\":[]}").returnResult().getResponseHeaders();
        assertThat(headers.getCacheControl()).isEqualTo("max-age=60, public");
        assertThat(headers.getVary()).anyMatch(HttpHeaders.ACCEPT_LANGUAGE::equalsIgnoreCase);
        http.get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199f3a0-7c1e-7a10-8f00-0000000000ff", "tea", "1", "0199f3a0-7c1e-7a10-8f00-0000000000zz"})
    void anUnknownOrMalformedProductIsNotFound(String id) {
        http.get()
                .uri(URI.create("/api/v1/ai/products/" + id + "/bought-together"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"limit=0, min", "limit=101, max", "limit=many, type"})
    void aWrongLimitIsNamed(String query, String code) {
        get("/api/v1/ai/products/" + Ids.next() + "/bought-together?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit")
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    private Answer together(UUID product, String query) {
        return get("/api/v1/ai/products/" + product + "/bought-together?" + query)
                .expectStatus()
                .isOk()
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody();
    }
}
