package bd.haat.product.question;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.feedback.FeedbackTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QuestionTest extends FeedbackTest {
    private String path;

    @BeforeEach
    void openPage() {
        path = page + "/questions";
    }

    @Test
    void theShopAndBuyersAnswerWhatSomebodyAsks() {
        var question = ask("রং কি পাকা?");
        assertThat(question.get("status").asString()).isEqualTo("PUBLISHED");
        var answer = "/api/v1/questions/" + question.get("id").asString() + "/answer";
        var buyer = Ids.next();
        var buyerBearer = market.tokens().shopper(buyer);
        assertThat(Market.json(market.put(answer, buyerBearer, null, Map.of("text", "হ্যাঁ")), 403)
                        .get("code")
                        .asString())
                .isEqualTo("answer-not-yours");
        market.deliver(buyer, product);
        Market.json(market.put(answer, buyerBearer, null, Map.of("text", "ধুয়ে দেখেছি, পাকা")), 200);
        assertThat(open()).isEqualTo(1);
        Market.json(market.put(answer, shop.bearer(), null, Map.of("text", "call 01712345678")), 422);
        Market.json(market.put(answer, shop.bearer(), null, Map.of("text", "জি, পাকা রং")), 200);
        Market.json(market.put(answer, shop.bearer(), null, Map.of("text", "জি, একদম পাকা রং")), 200);
        assertThat(open()).isZero();
        var shown = market.read(path).get("items").get(0);
        assertThat(shown.get("answerCount").asInt()).isEqualTo(2);
        assertThat(shown.get("answers").get(0).get("text").asString())
                .as("the shop's stands first")
                .isEqualTo("জি, একদম পাকা রং");
        var all = "/api/v1/questions/" + question.get("id").asString() + "/answers";
        var first = market.read(all + "?limit=1");
        assertThat(first.get("items").get(0).get("bySeller").asBoolean()).isTrue();
        var second =
                market.read(all + "?limit=1&cursor=" + first.get("nextCursor").asString());
        assertThat(second.get("items").get(0).get("bySeller").asBoolean()).isFalse();
        assertThat(second.get("nextCursor").isNull()).isTrue();
        market.delete(answer, shop.bearer(), null).expectStatus().isNoContent();
        assertThat(market.read(path).get("items").get(0).get("answerCount").asInt())
                .isEqualTo(1);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void whatTheRulesHoldBackWaitsForAnAdmin() {
        var admin = market.tokens().admin();
        var question = ask("Cheaper at http://example.com?");
        var judged = "/api/v1/admin/questions/" + question.get("id").asString();
        assertThat(question.get("findings").get(0).asString()).isEqualTo("LINK");
        assertThat(market.read(path).get("items")).isEmpty();
        Market.json(
                market.put(
                        "/api/v1/questions/" + question.get("id").asString() + "/answer",
                        shop.bearer(),
                        null,
                        Map.of("text", "no")),
                404);
        Market.json(market.post(judged + "/publish", bearer, Map.of()), 403);
        Market.json(market.post(judged + "/reject", admin, Map.of("reason", " ")), 400);
        Market.json(market.post(judged + "/reject", admin, Map.of("reason", "a link")), 200);
        assertThat(Market.json(market.get("/api/v1/questions/mine", bearer), 200)
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("a link");
        Market.json(market.post(judged + "/publish", admin, Map.of()), 200);
        assertThat(market.read(path).get("items")).hasSize(1);
    }

    @Test
    void anAdminStrikesAnAnswer() {
        var question = ask("Is it washable?").get("id").asString();
        var answer = Market.json(
                        market.put(
                                "/api/v1/questions/" + question + "/answer",
                                shop.bearer(),
                                null,
                                Map.of("text", "ask your mother")),
                        200)
                .get("id")
                .asString();
        var struck = "/api/v1/admin/questions/" + question + "/answers/" + answer;
        Market.json(market.delete(struck, shop.bearer(), null), 403);
        market.delete(struck, market.tokens().admin(), null).expectStatus().isNoContent();
        Market.json(market.delete(struck, market.tokens().admin(), null), 404);
        assertThat(market.read(path).get("items").get(0).get("answers")).isEmpty();
    }

    @Test
    void aQuestionIsTakenBackByWhoAskedItAlone() {
        var mine = "/api/v1/questions/" + ask("Is it long?").get("id").asString();
        Market.json(market.delete(mine, market.tokens().shopper(Ids.next()), null), 404);
        market.delete(mine, bearer, null).expectStatus().isNoContent();
        Market.json(market.delete(mine, bearer, null), 404);
        assertThat(market.read(path).get("items")).isEmpty();
        Market.json(market.get(mine + "/answers", null), 404);
    }

    @Test
    void aDayHasRoomForTwentyQuestions() {
        for (int i = 0; i < 20; i++) ask("Question " + i + "?");
        var refused = market.post(path, bearer, Map.of("text", "One more?"));
        refused.expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\": \" \"}", "{\"text\": \"a\", \"rating\": 5}", "[]"})
    void nonsenseIs400(String body) {
        Market.json(market.post(path, bearer, body), 400);
        Market.json(market.post(path, bearer, Map.of("text", "?".repeat(501))), 400);
    }

    @Test
    void guestsReadAndDoNotAsk() {
        Market.json(market.get(path, null), 200);
        Market.json(market.post(path, "Bearer nonsense", Map.of("text", "Hello?")), 401);
        Market.json(market.post("/api/v1/products/" + Ids.next() + "/questions", bearer, Map.of("text", "?")), 404);
    }

    @Test
    void ourEventsKeepTheirSchemas() {
        var at = Instant.parse("2026-11-25T06:24:00Z");
        Contracts.keeps(new QuestionChanged(
                Ids.next(),
                Ids.next(),
                new QuestionChanged.Text("শাড়ি", null),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "PUBLISHED",
                null,
                null,
                at));
        Contracts.keeps(new QuestionAnswered(
                Ids.next(),
                Ids.next(),
                new QuestionAnswered.Text("শাড়ি", null),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                true,
                at));
    }

    private JsonNode ask(String text) {
        return Market.created(market.post(path, bearer, Map.of("text", text)));
    }

    private int open() {
        return Market.json(market.get("/api/v1/seller/questions?answered=false", shop.bearer()), 200)
                .get("items")
                .size();
    }
}
