package bd.haat.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.feedback.FeedbackTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

class ReviewTest extends FeedbackTest {

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
                            .<Callable<Integer>>mapToObj(_ -> () -> market.post(REVIEWS, bearer, review(line, 4, null))
                                    .returnResult(byte[].class)
                                    .getStatus()
                                    .value())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
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

    private static String code(RestTestClient.ResponseSpec answer, int status) {
        return Market.json(answer, status).get("code").asString();
    }
}
