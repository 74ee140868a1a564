package bd.haat.product.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.feedback.FeedbackTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewReadingTest extends FeedbackTest {

    @Test
    void ratingsReachPagesListsAndSearch() {
        for (int i = 0; i < 3; i++) {
            another();
            write(market.deliver(shopper, product), 5, null);
        }
        // (5 × 4.00 + 15) / (5 + 3)
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var shown = market.read(page);
            assertThat(shown.get("reviewCount").asInt()).isEqualTo(3);
            assertThat(shown.get("rating").asDouble()).isEqualTo(4.38);
        });
        assertThat(market.read("/api/v1/products?seller=" + shop.id())
                        .get("items")
                        .get(0)
                        .get("rating")
                        .asDouble())
                .isEqualTo(4.38);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(market.read("/api/v1/search/products?q=jamdani&category="
                                        + product.get("categoryId").asString())
                                .get("items")
                                .get(0)
                                .get("rating")
                                .asDouble())
                        .isEqualTo(4.38));
        var etag = market.get(page + "/reviews/summary", null)
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        market.http()
                .get()
                .uri(page + "/reviews/summary")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        var summary = market.read(page + "/reviews/summary");
        assertThat(summary.get("averageRating").asDouble()).isEqualTo(5.0);
        assertThat(summary.get("stars").get("5").asInt()).isEqualTo(3);
        var path = REVIEWS + "/"
                + Market.json(market.get(REVIEWS + "/mine", bearer), 200)
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        market.delete(path, bearer, null).expectStatus().isNoContent();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(market.read(page).get("reviewCount").asInt()).isEqualTo(2));
    }

    @Test
    void reviewsAreReadInEachOrderPageByPage() {
        for (int stars : List.of(3, 5, 1, 5)) {
            another();
            write(market.deliver(shopper, product), stars, null);
        }
        assertThat(ratings("?sort=rating")).containsExactly(1, 3, 5, 5);
        assertThat(ratings("?sort=-rating")).containsExactly(5, 5, 3, 1);
        assertThat(ratings("?sort=newest")).containsExactly(5, 1, 5, 3);
        assertThat(ratings("?rating=5")).containsExactly(5, 5);
        assertThat(ratings("?pictures=true")).isEmpty();
        var first = market.read(page + "/reviews?sort=-rating&limit=3");
        var cursor = first.get("nextCursor").asString();
        assertThat(ratings("?sort=-rating&limit=3&cursor=" + cursor)).containsExactly(1);
        Market.json(market.get(page + "/reviews?sort=newest&cursor=" + cursor, null), 400);
        for (var query : List.of("?limit=0", "?sort=x", "?rating=6", "?cursor=forged"))
            Market.json(market.get(page + "/reviews" + query, null), 400);
        Market.json(market.get("/api/v1/products/" + Ids.next() + "/reviews", null), 404);
    }

    @Test
    void theDocumentNamesAllDoors() {
        var paths = market.read("/v3/api-docs").get("paths");
        for (var path : List.of(
                "/api/v1/reviews",
                "/api/v1/reviews/{id}/vote",
                "/api/v1/products/{id}/reviews/summary",
                "/api/v1/admin/reviews/{id}/publish",
                "/api/v1/admin/banned-words",
                "/api/v1/seller/reviews/{id}/answer",
                "/api/v1/products/{id}/questions",
                "/api/v1/questions/{id}/answer",
                "/api/v1/wishlist/items/{productId}"))
            assertThat(paths.has(path)).as(path).isTrue();
        assertThat(paths.get("/api/v1/reviews").get("post").has("requestBody")).isTrue();
    }

    private List<Integer> ratings(String query) {
        return market.read(page + "/reviews" + query)
                .get("items")
                .valueStream()
                .map(item -> item.get("rating").asInt())
                .toList();
    }
}
