package bd.haat.product.alert;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class WatchTest extends ProductTest {
    @Test
    void whoeverWaitsIsToldOnceThatThereArePiecesAgain() {
        var shop = market.shop();
        var variant = market.pieces(shop, 0);
        var people = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            var user = Ids.next();
            people.add(user.toString());
            watch(variant, market.tokens().shopper(user)).expectStatus().isNoContent();
            watch(variant, market.tokens().shopper(user)).expectStatus().isNoContent();
        }
        var gone = Ids.next();
        watch(variant, market.tokens().shopper(gone)).expectStatus().isNoContent();
        market.delete(path(variant), market.tokens().shopper(gone), null)
                .expectStatus()
                .isNoContent();
        try (var told = market.sent().of("product.events", "stock.back.v1")) {
            count(shop, variant, 4);
            for (int i = 0; i < 3; i++) {
                var event = told.next(json -> json.get("variantId").asString().equals(variant.toString())
                        && people.contains(json.get("userId").asString()));
                people.remove(event.get("userId").asString());
                assertThat(event.get("available").asInt()).isEqualTo(4);
                assertThat(event.get("slug").asString()).startsWith("saree");
            }
        }
        assertThat(market.db()
                        .sql("select count(*) from stock_watches where variant_id = ?")
                        .param(variant)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCancelledOrderBringsPiecesBackToo() {
        var shop = market.shop();
        var variant = market.pieces(shop, 1);
        var order = market.place(variant, 1);
        org.awaitility.Awaitility.await()
                .until(() -> market.inventory(shop, variant).get("available").asInt() == 0);
        var user = Ids.next();
        watch(variant, market.tokens().shopper(user)).expectStatus().isNoContent();
        assertThat(watching(variant, user)).isTrue();
        try (var told = market.sent().of("product.events", "stock.back.v1")) {
            market.send()
                    .send(
                            "order.events",
                            "order.cancelled.v1",
                            order,
                            Map.of("orderId", order, "lines", new Object[0]));
            told.next(json -> json.get("userId").asString().equals(user.toString()));
        }
        assertThat(watching(variant, user)).isFalse();
    }

    @Test
    void nobodyWaitsForWhatIsThereOrForWhatIsNot() {
        var variant = market.pieces(market.shop(), 1);
        var shopper = market.tokens().shopper(Ids.next());
        problem(watch(variant, shopper), 409, "in-stock");
        problem(watch(Ids.next(), shopper), 404, "not-found");
        watch(variant, "").expectStatus().isUnauthorized();
    }

    @Test
    void oneWaitsForTwoHundredThingsAtMost() {
        var shop = market.shop();
        var variant = market.pieces(shop, 0);
        var category = market.category("তাক", "Shelf", null);
        for (int half = 0; half < 2; half++)
            market.product(
                    shop,
                    category,
                    "অনেক",
                    "Many",
                    IntStream.range(0, 100)
                            .mapToObj(_ -> Market.variant("W-" + Ids.next(), 100, 0))
                            .toArray());
        var user = Ids.next();
        market.db().sql("""
                    insert into stock_watches (variant_id, user_id, since)
                    select id, ?, now() from variants where id <> ? limit 200\
                    """).params(user, variant).update();
        problem(watch(variant, market.tokens().shopper(user)), 422, "watches-too-many");
    }

    private ResponseSpec watch(UUID variant, String bearer) {
        return market.http()
                .put()
                .uri(path(variant))
                .header("Authorization", bearer)
                .exchange();
    }

    private boolean watching(UUID variant, UUID user) {
        return Market.json(market.get(path(variant), market.tokens().shopper(user)), 200)
                .get("watching")
                .asBoolean();
    }

    private void count(Market.Shop shop, UUID variant, int onHand) {
        Market.json(market.put("/api/v1/inventory/" + variant, shop.bearer(), null, Map.of("onHand", onHand)), 200);
    }

    private static String path(UUID variant) {
        return "/api/v1/products/variants/" + variant + "/watch";
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(Market.json(response, status).get("code").asString()).isEqualTo(code);
    }
}
