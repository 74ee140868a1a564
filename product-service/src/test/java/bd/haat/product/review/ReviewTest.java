package bd.haat.product.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Contracts;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReviewTest extends ProductTest {
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String QUEUE = "/api/v1/admin/reviews";

    private Market.Shop shop;
    private JsonNode product;
    private String page;
    private UUID shopper;
    private String bearer;

    @BeforeEach
    void sell() {
        shop = market.shop();
        product = market.product(
                shop,
                market.category("রিভিউ", "Reviewed", null),
                "জামদানি",
                "Jamdani",
                Market.variant("R-" + Ids.next(), 100_000, 5));
        page = "/api/v1/products/" + product.get("id").asString();
        shopper = Ids.next();
        bearer = market.tokens().shopper(shopper);
    }

    @Test
    void whatArrivedIsReviewedOnceAndEverybodyReadsIt() {
        var line = market.deliver(shopper, product);
        assertThat(Market.json(market.get(REVIEWS + "/unwritten", bearer), 200)
                        .get("items")
                        .get(0)
                        .get("lineId")
                        .asString())
                .isEqualTo(line.toString());
        var review = write(line, 5, "খুব ভালো শাড়ি, রং পাকা");
        assertThat(review.get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(Market.json(market.get(REVIEWS + "/unwritten", bearer), 200).get("items"))
                .isEmpty();
        var shown = market.read(page + "/reviews").get("items").get(0);
        assertThat(shown.get("text").asString()).isEqualTo("খুব ভালো শাড়ি, রং পাকা");
        assertThat(shown.get("rating").asInt()).isEqualTo(5);
        assertThat(shown.has("author")).as("nobody is named who did not ask").isFalse();
        var again = Market.json(market.post(REVIEWS, bearer, review(line, 1, "changed my mind")), 409);
        assertThat(again.get("code").asString()).isEqualTo("review-exists");
        assertThat(again.get("reviewId").asString()).isEqualTo(review.get("id").asString());
    }

    @Test
    void aLineIsReviewedOnceHoweverManyTry() throws Exception {
        var line = market.deliver(shopper, product);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    _ -> () -> market.post(REVIEWS, bearer, review(line, 4, null))
                                            .returnResult(byte[].class)
                                            .getStatus()
                                            .value())
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        }
        assertThat(market.read(page + "/reviews").get("items")).hasSize(1);
    }

    @Test
    void whatDidNotArriveIsNotReviewed() {
        var line = market.deliver(shopper, product);
        var stranger = market.tokens().shopper(Ids.next());
        assertThat(code(market.post(REVIEWS, stranger, review(line, 5, "mine!")), 422))
                .isEqualTo("not-delivered");
        assertThat(code(market.post(REVIEWS, bearer, review(Ids.next(), 5, null)), 422))
                .isEqualTo("not-delivered");
        var old = market.deliver(shopper, product, Instant.now().minus(Duration.ofDays(366)));
        assertThat(code(market.post(REVIEWS, bearer, review(old, 5, null)), 422))
                .isEqualTo("review-too-late");
        var own = market.deliver(shop.ownerId(), product);
        assertThat(code(market.post(REVIEWS, shop.bearer(), review(own, 5, "the best")), 403))
                .isEqualTo("own-goods");
        for (var person : List.of(bearer, shop.bearer()))
            assertThat(Market.json(market.get(REVIEWS + "/unwritten", person), 200)
                            .get("items"))
                    .as("what cannot be reviewed does not wait for it")
                    .hasSize(person.equals(bearer) ? 1 : 0);
        assertThat(code(market.post(REVIEWS, "Bearer nonsense", review(line, 5, null)), 401))
                .isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lineId\": \"x\", \"rating\": 5}",
                "{\"lineId\": \"0199f3a0-7c1e-7a10-8f00-111111111111\"}",
                "{\"lineId\": \"0199f3a0-7c1e-7a10-8f00-111111111111\", \"rating\": 0}",
                "{\"lineId\": \"0199f3a0-7c1e-7a10-8f00-111111111111\", \"rating\": 6}",
                "{\"lineId\": \"0199f3a0-7c1e-7a10-8f00-111111111111\", \"rating\": 4.5}",
                "{\"lineId\": \"0199f3a0-7c1e-7a10-8f00-111111111111\", \"rating\": 5, \"verified\": true}",
                "{\"lineId\": \"0199f3a0-7c1e-7a10-8f00-111111111111\", \"rating\": 5, \"text\": \"a\\u0000b\"}"
            })
    void nonsenseIs400(String body) {
        Market.json(market.post(REVIEWS, bearer, body), 400);
    }

    @Test
    void aTextIsBounded() {
        var line = market.deliver(shopper, product);
        Market.json(market.post(REVIEWS, bearer, review(line, 5, "ক".repeat(3_001))), 400);
        Market.created(market.post(REVIEWS, bearer, review(line, 5, "ক".repeat(3_000))));
    }

    @Test
    void whatTheRulesHoldBackWaitsForAnAdmin() {
        var review = write(market.deliver(shopper, product), 1, "Cheaper at my shop, call 01712345678");
        var id = review.get("id").asString();
        assertThat(review.get("status").asString()).isEqualTo("PENDING");
        assertThat(review.get("findings").get(0).asString()).isEqualTo("CONTACT");
        assertThat(market.read(page + "/reviews").get("items")).isEmpty();
        assertThat(queued(id)).isNotNull();
        Market.json(market.get(QUEUE, bearer), 403);
        Market.json(market.post(QUEUE + "/" + id + "/reject", bearer, Map.of("version", 1, "reason", "x")), 403);
        var rejected = judge(id, "reject", Map.of("version", 1, "reason", "ফোন নম্বর"));
        assertThat(rejected.get("status").asString()).isEqualTo("REJECTED");
        assertThat(queued(id)).isNull();
        assertThat(Market.json(market.get(REVIEWS + "/" + id, bearer), 200)
                        .get("reason")
                        .asString())
                .isEqualTo("ফোন নম্বর");
        var better = Market.json(
                market.put(REVIEWS + "/" + id, bearer, "*", Map.of("rating", 1, "text", "Bad colour")), 200);
        assertThat(better.get("status").asString())
                .as("a person looks again at what a person rejected")
                .isEqualTo("PENDING");
        judge(id, "publish", Map.of("version", better.get("version").asLong()));
        assertThat(market.read(page + "/reviews").get("items")).hasSize(1);
    }

    @Test
    void nothingIsPublishedThatTheAdminDidNotSee() {
        var review = write(market.deliver(shopper, product), 1, "see www.example.com for more");
        var id = review.get("id").asString();
        Market.json(
                market.put(REVIEWS + "/" + id, bearer, "*", Map.of("rating", 1, "text", "call 01812345678 now")), 200);
        var refused = Market.json(
                market.post(QUEUE + "/" + id + "/publish", market.tokens().admin(), Map.of("version", 1)), 409);
        assertThat(refused.get("code").asString()).isEqualTo("changed-meanwhile");
        assertThat(market.read(page + "/reviews").get("items")).isEmpty();
    }

    @Test
    void aChangeNamesWhatItChanges() {
        var review = write(market.deliver(shopper, product), 3, "so so");
        var path = REVIEWS + "/" + review.get("id").asString();
        var wish = Map.of("rating", 4, "text", "better after a wash");
        Market.json(market.put(path, bearer, null, wish), 428);
        Market.json(market.put(path, bearer, "W/\"7\"", wish), 412);
        Market.json(market.put(path, market.tokens().shopper(Ids.next()), "*", wish), 404);
        assertThat(Market.json(market.put(path, bearer, "W/\"1\"", wish), 200)
                        .get("version")
                        .asLong())
                .isEqualTo(2);
        assertThat(market.read(page + "/reviews")
                        .get("items")
                        .get(0)
                        .get("rating")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void takenBackItIsGoneForGood() {
        var line = market.deliver(shopper, product);
        var path = REVIEWS + "/" + write(line, 2, "I wrote too much").get("id").asString();
        Market.json(market.delete(path, market.tokens().shopper(Ids.next()), null), 404);
        market.delete(path, bearer, null).expectStatus().isNoContent();
        Market.json(market.delete(path, bearer, null), 404);
        Market.json(market.get(path, bearer), 404);
        Market.json(market.post(REVIEWS, bearer, review(line, 5, "again")), 409);
        assertThat(market.read(page + "/reviews").get("items")).isEmpty();
        assertThat(Market.json(market.get(REVIEWS + "/mine", bearer), 200).get("items"))
                .isEmpty();
        assertThat(market.db()
                        .sql("select count(*) from reviews where line_id = ? and body is null")
                        .param(line)
                        .query(Long.class)
                        .single())
                .as("what it said is not kept")
                .isEqualTo(1);
    }

    @Test
    void theSameSentenceTwiceAndTooManyInADayWait() {
        var sentence = "Excellent product, highly recommended to all";
        assertThat(write(market.deliver(shopper, product), 5, sentence)
                        .get("status")
                        .asString())
                .isEqualTo("PUBLISHED");
        assertThat(write(market.deliver(shopper, product), 5, sentence)
                        .get("findings")
                        .get(0)
                        .asString())
                .isEqualTo("REPEATED");
        market.db().sql("""
                    insert into receipts
                    select gen_random_uuid(), order_id, customer_id, product_id, variant_id, seller_id, delivered_at
                    from receipts cross join generate_series(1, 10) where customer_id = ?\
                    """).param(shopper).update();
        market.db().sql("""
                    insert into reviews (id, line_id, product_id, variant_id, seller_id, customer_id, rating, status,
                                         created_at, updated_at, version)
                    select line_id, line_id, product_id, variant_id, seller_id, customer_id, 5, 'PUBLISHED', now(), now(), 1
                    from receipts r where customer_id = ? and not exists (select 1 from reviews where line_id = r.line_id)\
                    """).param(shopper).update();
        assertThat(write(market.deliver(shopper, product), 5, null)
                        .get("findings")
                        .get(0)
                        .asString())
                .isEqualTo("FLOOD");
    }

    @Test
    void ratingsReachPagesListsAndSearch() {
        for (int i = 0; i < 3; i++) {
            shopper = Ids.next();
            bearer = market.tokens().shopper(shopper);
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
            shopper = Ids.next();
            bearer = market.tokens().shopper(shopper);
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

    @Test
    void ourEventKeepsItsSchema() {
        var text = new ReviewChanged.Text("শাড়ি", "Saree");
        Contracts.keeps(new ReviewChanged(
                Ids.next(),
                Ids.next(),
                text,
                Ids.next(),
                Ids.next(),
                Ids.next(),
                5,
                "PUBLISHED",
                null,
                null,
                1,
                Instant.parse("2026-11-25T06:24:00Z")));
    }

    private List<Integer> ratings(String query) {
        return market.read(page + "/reviews" + query)
                .get("items")
                .valueStream()
                .map(item -> item.get("rating").asInt())
                .toList();
    }

    private JsonNode write(UUID line, int rating, String text) {
        return Market.created(market.post(REVIEWS, bearer, review(line, rating, text)));
    }

    private static Map<String, Object> review(UUID line, int rating, String text) {
        return text == null
                ? Map.of("lineId", line, "rating", rating)
                : Map.of("lineId", line, "rating", rating, "text", text);
    }

    private JsonNode queued(String id) {
        var cursor = "";
        do {
            var queue = Market.json(
                    market.get(
                            QUEUE + "?limit=100&cursor=" + cursor,
                            market.tokens().admin()),
                    200);
            for (var item : queue.get("items")) if (item.get("id").asString().equals(id)) return item;
            cursor = queue.get("nextCursor").isNull()
                    ? ""
                    : queue.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return null;
    }

    private JsonNode judge(String id, String action, Map<String, Object> body) {
        return Market.json(
                market.post(QUEUE + "/" + id + "/" + action, market.tokens().admin(), body), 200);
    }

    private static String code(
            org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec answer, int status) {
        return Market.json(answer, status).get("code").asString();
    }
}
