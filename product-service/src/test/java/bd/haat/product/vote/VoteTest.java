package bd.haat.product.vote;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class VoteTest extends ProductTest {
    private Market.Shop shop;
    private JsonNode product;
    private UUID author;
    private String review;

    @BeforeEach
    void write() {
        shop = market.shop();
        product = market.product(
                shop,
                market.category("ভোট", "Voted", null),
                "শাড়ি",
                "Saree",
                Market.variant("V-" + Ids.next(), 100, 5));
        author = Ids.next();
        review = "/api/v1/reviews/" + another(author);
    }

    @Test
    void aVoteCountsOnceAndMayBeChangedOrTakenBack() {
        var reader = market.tokens().shopper(Ids.next());
        assertCounts(market.put(review + "/vote", reader, null, Map.of("helpful", true)), 1, 0);
        assertCounts(market.put(review + "/vote", reader, null, Map.of("helpful", true)), 1, 0);
        assertCounts(market.put(review + "/vote", reader, null, Map.of("helpful", false)), 0, 1);
        assertCounts(market.delete(review + "/vote", reader, null), 0, 0);
        assertCounts(market.delete(review + "/vote", reader, null), 0, 0);
        Market.json(market.put(review + "/vote", reader, null, Map.of()), 400);
        Market.json(market.put("/api/v1/reviews/" + Ids.next() + "/vote", reader, null, Map.of("helpful", true)), 404);
    }

    @Test
    void neitherAuthorNorShopVotes() {
        for (var concerned : List.of(market.tokens().shopper(author), shop.bearer()))
            assertThat(Market.json(market.put(review + "/vote", concerned, null, Map.of("helpful", true)), 403)
                            .get("code")
                            .asString())
                    .isEqualTo("no-vote");
    }

    @Test
    void manyAtOnceAreAllCounted() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 24)
                            .<Callable<Object>>mapToObj(i -> () -> market.put(
                                            review + "/vote",
                                            market.tokens().shopper(Ids.next()),
                                            null,
                                            Map.of("helpful", i % 3 != 0))
                                    .expectStatus()
                                    .isOk())
                            .toList())
                    .forEach(Future::resultNow);
        }
        var shown = market.read("/api/v1/products/" + product.get("id").asString() + "/reviews")
                .get("items")
                .get(0);
        assertThat(shown.get("helpful").asInt()).isEqualTo(16);
        assertThat(shown.get("unhelpful").asInt()).isEqualTo(8);
    }

    @Test
    void whatHelpsMostComesFirst() {
        var newer = another(Ids.next());
        market.put(
                        "/api/v1/reviews/" + newer + "/vote",
                        market.tokens().shopper(Ids.next()),
                        null,
                        Map.of("helpful", true))
                .expectStatus()
                .isOk();
        another(Ids.next());
        assertThat(market.read("/api/v1/products/" + product.get("id").asString() + "/reviews")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(newer);
    }

    @Test
    void aReportedReviewStaysUntilAnAdminDecides() {
        var reader = market.tokens().shopper(Ids.next());
        var report = Map.of("kind", "OFFENSIVE", "note", "insults the weaver");
        for (int i = 0; i < 2; i++)
            market.post(review + "/reports", reader, report).expectStatus().isNoContent();
        Market.json(market.post(review + "/reports", reader, Map.of("kind", "BORING")), 400);
        var admin = market.tokens().admin();
        var id = review.substring(review.lastIndexOf('/') + 1);
        var seen = Market.json(market.get("/api/v1/admin/reviews/" + id, admin), 200);
        assertThat(seen.get("reports").asInt()).as("one a person").isEqualTo(1);
        assertThat(market.read("/api/v1/products/" + product.get("id").asString() + "/reviews")
                        .get("items"))
                .hasSize(1);
        Market.json(
                market.post(
                        "/api/v1/admin/reviews/" + id + "/reject",
                        admin,
                        Map.of("version", seen.get("version").asLong(), "reason", "insult")),
                200);
        assertThat(market.read("/api/v1/products/" + product.get("id").asString() + "/reviews")
                        .get("items"))
                .isEmpty();
        Market.json(market.post(review + "/reports", reader, report), 404);
    }

    private String another(UUID person) {
        var line = market.deliver(person, product);
        return Market.created(market.post(
                        "/api/v1/reviews", market.tokens().shopper(person), Map.of("lineId", line, "rating", 4)))
                .get("id")
                .asString();
    }

    private static void assertCounts(RestTestClient.ResponseSpec answer, int helpful, int unhelpful) {
        var counted = Market.json(answer, 200);
        assertThat(counted.get("helpful").asInt()).isEqualTo(helpful);
        assertThat(counted.get("unhelpful").asInt()).isEqualTo(unhelpful);
    }
}
