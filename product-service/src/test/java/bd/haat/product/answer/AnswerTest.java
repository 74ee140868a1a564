package bd.haat.product.answer;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest extends ProductTest {
    @Test
    void theShopAnswersWhatIsSaidOfItsGoods() {
        var shop = market.shop();
        var product = market.product(
                shop, market.category("জবাব", "Answered", null), "শাড়ি", "Saree", Market.variant("A-1", 100, 5));
        var shopper = Ids.next();
        var review = Market.created(market.post(
                        "/api/v1/reviews",
                        market.tokens().shopper(shopper),
                        Map.of("lineId", market.deliver(shopper, product), "rating", 2)))
                .get("id")
                .asString();
        var path = "/api/v1/seller/reviews/" + review + "/answer";
        assertThat(unanswered(shop)).isEqualTo(1);
        Market.json(market.put(path, market.shop().bearer(), null, Map.of("text", "not mine")), 404);
        Market.json(market.put(path, market.tokens().shopper(shopper), null, Map.of("text", "no shop")), 403);
        Market.json(market.put(path, shop.bearer(), null, Map.of("text", " ")), 400);
        var refused = Market.json(market.put(path, shop.bearer(), null, Map.of("text", "call 01712345678")), 422);
        assertThat(refused.get("code").asString()).isEqualTo("text-refused");
        assertThat(refused.get("findings").get(0).asString()).isEqualTo("CONTACT");
        Market.json(market.put(path, shop.bearer(), null, Map.of("text", "দুঃখিত, বদলে দেব")), 200);
        assertThat(unanswered(shop)).isZero();
        var page = "/api/v1/products/" + product.get("id").asString() + "/reviews";
        assertThat(market.read(page)
                        .get("items")
                        .get(0)
                        .get("answer")
                        .get("text")
                        .asString())
                .isEqualTo("দুঃখিত, বদলে দেব");
        market.delete(path, shop.bearer(), null).expectStatus().isNoContent();
        assertThat(market.read(page).get("items").get(0).has("answer")).isFalse();
    }

    @Test
    void ourEventKeepsItsSchema() {
        var text = new ReviewAnswered.Text("শাড়ি", null);
        Contracts.keeps(new ReviewAnswered(
                Ids.next(), Ids.next(), text, Ids.next(), text, Ids.next(), Instant.parse("2026-11-25T06:24:00Z")));
    }

    private int unanswered(Market.Shop shop) {
        return Market.json(market.get("/api/v1/seller/reviews?answered=false", shop.bearer()), 200)
                .get("items")
                .size();
    }
}
